import { accepted, refused, type Result, type StoreTrouble } from '@/lib/funnel/refusal';
import type { Database } from './database';

/**
 * Compares the random value in the database with the one that is remembered outside; a new store gets both, and
 * its device id.
 * @param remembered null: nothing is known of this database
 * @returns the canary to remember, or what has happened to the database
 */
export async function checkCanary(
  db: Database,
  remembered: string | null,
): Promise<Result<string, StoreTrouble>> {
  return db.transaction('rw', [db.meta, db.events, db.leads], async () => {
    const kept = (await db.meta.get('canary'))?.value;
    if (typeof kept === 'string')
      return remembered === null || remembered === kept ? accepted(kept) : refused<StoreTrouble>('damaged');
    if (remembered !== null) {
      const rows = (await db.events.limit(1).count()) + (await db.leads.limit(1).count());
      return refused<StoreTrouble>(rows === 0 ? 'lost' : 'damaged');
    }
    const canary = randomName(20);
    await db.meta.put({ key: 'canary', value: canary });
    if (!(await db.meta.get('device'))) await db.meta.put({ key: 'device', value: randomName(10) });
    return accepted(canary);
  });
}

/** Letters and digits at random; ten of them tell a million devices apart. */
function randomName(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
