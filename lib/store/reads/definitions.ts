import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Database } from '@/lib/store/database';

/** Every version of a funnel that the log names, by `definitionKey`. */
export async function readDefinitions(db: Database): Promise<DefinitionByKey> {
  const rows = await db.definitions.toArray();
  return new Map(rows.map((row) => [row.key, row.definition]));
}

/** The definition in force; null before the first one was chosen. */
export async function currentDefinition(db: Database): Promise<FunnelDefinition | null> {
  return db.transaction('r', [db.meta, db.definitions], async () => {
    const key = (await db.meta.get('funnel'))?.value;
    return typeof key === 'string' ? ((await db.definitions.get(key))?.definition ?? null) : null;
  });
}
