import type { Timestamp } from '@/lib/funnel/log/clock';
import { foldVersion } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { rowEdition } from '@/lib/store/index-fields';
import { readDefinitions } from '@/lib/store/reads/definitions';
import type { MetaRow } from '@/lib/store/rows';
import { restoringKey, restoringRow, type Restoring, type RestoreStep } from '@/lib/store/restoring';
import { clockOf, putRows } from '@/lib/store/writes/append';
import { rebuildMerges } from '@/lib/store/writes/rebuild-merges';
import { transact } from '@/lib/store/writes/transact';
import { applyTombstones, tombstonesOf } from './apply-tombstones';
import { foldLeadsAnew } from './fold-leads-anew';
import { foldTeamAnew } from './fold-team-anew';
import { beginRestoring, loadRows, restoringOf, type ReadRows } from './load-rows';

/** How far it is: `done` of `step` is lines of the archive, or leads. */
export type RestoreProgress = { readonly step: RestoreStep; readonly done: number };

/** What a store is restored from. */
export type Restoration = {
  /** Rows of an archive that was read to its end before, and found whole; read anew each time. */
  readonly rows: AsyncIterable<ReadRows>;
  /** The store that is in use: people who were erased there stay erased. Null: it cannot be read any more. */
  readonly current: Database | null;
  readonly onProgress?: ((progress: RestoreProgress) => Promise<void>) | undefined;
};

/**
 * Fills a new, empty database from an archive, and makes from its log what follows from it. Stopped at any point it is
 * called again with the same archive, and goes on where it was: each step moves `meta.restoring` on in the transaction
 * that did it. The database is whole, and may be used, once this returns: `meta.restoring` is gone then.
 */
export async function restoreStore(
  db: Database,
  { rows, current, onProgress = async () => undefined }: Restoration,
): Promise<void> {
  if (await isRestored(db)) {
    await eraseAgain(db, current);
    return;
  }
  if (!(await restoringOf(db))) await beginRestoring(db);
  const isAt = async (step: RestoreStep): Promise<boolean> => (await stateOf(db)).step === step;
  if (await isAt('rows')) {
    for await (const some of rows) {
      await loadRows(db, some);
      await onProgress({ step: 'rows', done: some.lines });
    }
    await moveTo(db, 'erased');
  }
  if (await isAt('erased')) {
    await eraseAgain(db, current);
    await moveTo(db, 'team');
  }
  if (await isAt('team')) {
    await onProgress({ step: 'team', done: 0 });
    await foldTeamAnew(db);
    await moveTo(db, 'merges');
  }
  const definitions = await readDefinitions(db);
  if (await isAt('merges')) {
    await transact(db, async () => {
      await rebuildMerges(db, definitions);
      await db.meta.put(restoringRow({ ...(await stateOf(db)), step: 'leads' }));
    });
  }
  await foldLeadsAnew(db, definitions, await stateOf(db), async (done) =>
    onProgress({ step: 'leads', done }),
  );
  // Who was erased while all this went on.
  await eraseAgain(db, current);
  await finish(db);
}

/** Stopped after its last step it is whole: an empty database has none of what that writes. */
async function isRestored(db: Database): Promise<boolean> {
  const [restoring, folded] = await db.meta.bulkGet([restoringKey, 'foldVersion']);
  return restoring === undefined && folded !== undefined;
}

/** Tombstones of the archive and of the store in use: neither may bring back whom the other erased. */
async function eraseAgain(db: Database, current: Database | null): Promise<void> {
  for (const store of current ? [db, current] : [db])
    for await (const some of tombstonesOf(store)) await applyTombstones(db, some);
  const erasing = current ? await current.erasures.toArray() : [];
  await transact(db, async () => {
    await db.erasures.bulkPut(erasing);
    const rows = await db.leads.bulkGet(erasing.map(({ leadId }) => leadId));
    const shown = rows.filter((row) => row !== undefined);
    if (shown.length > 0)
      await putRows(
        db,
        shown.map((before) => ({ before, after: null })),
      );
  });
}

async function finish(db: Database): Promise<void> {
  await transact(db, async () => {
    const { clock, position } = await stateOf(db);
    const kept = await clockOf(db);
    await db.meta.bulkPut([
      ...present('clock', later(kept, clock)),
      ...present('position', position),
      { key: 'foldVersion', value: foldVersion },
      { key: 'rowEdition', value: rowEdition },
    ]);
    await db.meta.delete(restoringKey);
  });
}

/** A store that was never written to lacks them. */
function present(key: string, value: Timestamp | number | null): readonly MetaRow[] {
  return value === null ? [] : [{ key, value }];
}

function later(one: Timestamp | null, other: Timestamp | null): Timestamp | null {
  return one === null || (other !== null && other > one) ? other : one;
}

async function stateOf(db: Database): Promise<Restoring> {
  const state = await restoringOf(db);
  if (!state) throw new Error('nothing is being restored');
  return state;
}

async function moveTo(db: Database, step: RestoreStep): Promise<void> {
  await transact(db, async () => db.meta.put(restoringRow({ ...(await stateOf(db)), step })));
}
