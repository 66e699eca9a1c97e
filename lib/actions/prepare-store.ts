import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import type { Database } from '@/lib/store/database';
import { transact } from '@/lib/store/writes/transact';

/**
 * What every store must hold before anything else: a definition in force, this user, a secret for keyed hashes.
 * Writes only what is missing.
 * @param first what a new store starts with
 */
export async function prepareStore(
  db: Database,
  first: { readonly definition: FunnelDefinition; readonly settings: Settings; readonly secret: string },
): Promise<void> {
  if ((await db.meta.get('funnel')) && (await db.settings.get('settings')) && (await db.meta.get('secret')))
    return;
  await transact(db, async () => {
    if (!(await db.meta.get('funnel'))) {
      const key = definitionKey(first.definition);
      await db.definitions.put({ key, definition: first.definition });
      await db.meta.put({ key: 'funnel', value: key });
    }
    if (!(await db.settings.get('settings')))
      await db.settings.put({ key: 'settings', value: first.settings });
    if (!(await db.meta.get('secret'))) await db.meta.put({ key: 'secret', value: first.secret });
  });
}

/** Changes settings; what is not named stays. */
export async function saveSettings(db: Database, settings: Partial<Settings>): Promise<void> {
  await transact(db, async () => {
    const row = await db.settings.get('settings');
    await db.settings.put({
      key: 'settings',
      value: { ...(row?.value as Settings | undefined), ...settings },
    });
  });
}
