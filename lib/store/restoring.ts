import type { Timestamp } from '@/lib/funnel/log/clock';
import type { MetaRow } from './rows';

/**
 * Key in `meta` of a database that is being restored: as long as it is there the store is not whole, and nobody may use
 * it.
 */
export const restoringKey = 'restoring';

/** The steps in their order. */
export const restoreSteps = ['rows', 'erased', 'team', 'merges', 'leads'] as const;
export type RestoreStep = (typeof restoreSteps)[number];

/** How far a restore has come; moved on in the transaction that did what it tells. */
export type Restoring = {
  readonly step: RestoreStep;
  /** Of `rows`: lines of the archive that are in the store, the header included. */
  readonly lines: number;
  /** Of `leads`: the last one that was folded, and how many were. */
  readonly after: string;
  readonly leads: number;
  /** The newest time in the log: what is written next must sort after it. */
  readonly clock: Timestamp | null;
  /** What the archive says was the position, if it does; folding moves it. */
  readonly position: number | null;
};

export const beginning: Restoring = {
  step: 'rows',
  lines: 0,
  after: '',
  leads: 0,
  clock: null,
  position: null,
};

export function restoringRow(value: Restoring): MetaRow {
  return { key: restoringKey, value };
}

/** Whether a database was left half restored. Asks it as it is: whatever else it may be, it is not changed. */
export async function isUnfinished(name: string, factory: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const request = factory.open(name);
    request.addEventListener('error', () => resolve(false));
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => {
      const db = request.result;
      const answer = (isSo: boolean): void => {
        db.close();
        resolve(isSo);
      };
      if (!db.objectStoreNames.contains('meta')) {
        answer(false);
        return;
      }
      const asked = db.transaction('meta', 'readonly').objectStore('meta').count(restoringKey);
      asked.addEventListener('success', () => answer(asked.result > 0));
      asked.addEventListener('error', () => answer(false));
    });
  });
}
