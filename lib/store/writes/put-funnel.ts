import type { Database } from '@/lib/store/database';
import { funnelChangesKey, type FunnelChange } from '@/lib/store/reads/funnel-changes';

/**
 * Puts a definition into force, and keeps by which changes it came to be; must run inside `transact`.
 * @param inForce its `definitionKey`
 */
export async function putFunnel(
  db: Database,
  inForce: string,
  changes: readonly FunnelChange[],
): Promise<void> {
  await db.meta.bulkPut([
    { key: 'funnel', value: inForce },
    { key: funnelChangesKey, value: changes },
  ]);
}
