import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';

/**
 * Leads by identity key by bare IndexedDB gets: a hundred of them take no longer than the database itself, where
 * Dexie's own work takes half as long again. Nothing is observed, so it is for the background's look-ups; not to be
 * awaited inside a transaction that writes leads, for whose end it would wait.
 * @param db an open one
 * @returns for each key its leads, oldest first
 */
export async function bareLeadsByKeys(
  db: Database,
  keys: readonly string[],
): Promise<readonly (readonly Lead[])[]> {
  if (keys.length === 0) return [];
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('leads', 'readonly');
    const index = transaction.objectStore('leads').index('keys');
    const requests = keys.map((key) => index.getAll(key) as IDBRequest<LeadRow[]>);
    transaction.addEventListener('complete', () =>
      resolve(requests.map((request) => request.result.map((row) => row.lead))),
    );
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not read')));
  });
}
