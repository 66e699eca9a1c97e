import { uuidv7 } from 'uuidv7';
import { Database } from '@/lib/store/database';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { readSettings } from '@/lib/store/reads/settings';
import { appendHistory } from '@/lib/store/writes/append-history';
import { transact } from '@/lib/store/writes/transact';
import { pastOf } from './pasts';

/**
 * Writes seeded leads with their pasts, as the product writes them.
 * @param store name of a database that the background has made
 */
export async function seed({
  store,
  from,
  to,
}: {
  readonly store: string;
  readonly from: number;
  readonly to: number;
}): Promise<void> {
  const db = new Database(store);
  const [definition, definitions, { me }] = await Promise.all([
    currentDefinition(db),
    readDefinitions(db),
    readSettings(db),
  ]);
  if (!definition) throw new Error(`${store} has no definition in force`);
  const now = Date.now();
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const leads = numbers.map((number) => ({ leadId: uuidv7(), past: pastOf(number, now, me.id) }));
  const actor = { id: me.id, role: me.role };
  const stamp = { actor, opId: `seed-${from}`, now, newId: uuidv7, definition, definitions };
  await transact(db, async () => appendHistory(db, leads, stamp));
  db.close();
}
