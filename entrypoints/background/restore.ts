import { createPreview } from '@/lib/actions/restore/preview-restore';
import type { ReadRows } from '@/lib/actions/restore/load-rows';
import { restoreStore } from '@/lib/actions/restore/restore-store';
import { isDiskFull } from '@/lib/is-disk-full';
import { logProblem } from '@/lib/log';
import {
  readKept,
  writeKept,
  type RestoreProblem,
  type RestoreSource,
  type RestoreState,
} from '@/lib/messaging/keep/keep-state';
import { keptFiles } from '@/lib/store/backup/kept-files';
import { inTurn, oneAtATime } from '@/lib/store/backup/one-at-a-time';
import { Database, databaseName, schemaVersion } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { nextGeneration, otherGenerations, readMark } from '@/lib/store/mark';
import { incomingName } from '@/lib/transfer/archive/incoming';
import { readArchive } from '@/lib/transfer/archive/read';
import { backupFile } from './backup';
import { isImporting } from './import-or-restore';
import { nowAndThen } from './now-and-then';
import { isSameRestore, moveRestore } from './restore-state';
import type { Spaces } from './spaces';
import { takeIntoUse } from './take-into-use';

type Checking = Extract<RestoreState, { type: 'checking' }>;
type Restoring = Extract<RestoreState, { type: 'restoring' }>;

const importUnderWay = { type: 'refused', problem: { type: 'ImportUnderWay' } } as const;

/** Somebody said that it is not wanted any more, while it was being done. */
class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/**
 * Reads a file to its end, and tells what restoring it would change. Nothing is written to any store. Told by
 * `useKept().restore`: `checking`, then `checked` or `refused`. One that is under way gives way to this one.
 */
export async function checkRestore(spaces: Spaces, source: RestoreSource): Promise<void> {
  const id = crypto.randomUUID();
  const state: Checking = { type: 'checking', id, source, bytes: 0, allBytes: 0 };
  // What is being restored goes on: it is given up by `cancelRestore` alone.
  const begun = await moveRestore((now) => (now.type === 'restoring' ? null : state));
  if (begun) await inTurn('restore', async () => check(spaces, state));
}

async function check(spaces: Spaces, state: Checking): Promise<void> {
  const found = await checked(spaces, state).catch((error: unknown) => failure(error));
  // Given up in between, or another one begun: whatever was found is not asked any more.
  if (found) await moveRestore((now) => (isSameRestore(now, state) ? found : null));
}

/**
 * Begins to restore what was checked, in a database of its own; goes on with what was begun and stopped. Does nothing
 * where nothing was checked; refused while an import is under way, of which half would be lost.
 */
export async function startRestore(spaces: Spaces): Promise<void> {
  await moveRestore(async (now) => {
    if (now.type !== 'checked') return null;
    if (await isImporting(spaces)) return importUnderWay;
    const generation = await nextGeneration('main', browserMemory());
    return { ...now, type: 'restoring', generation, step: 'rows', done: 0, all: now.lines };
  });
  await goOnRestoring(spaces);
}

/** Gives up what is checked or restored: the store in use was not touched, and what was made of another one goes. */
export async function cancelRestore(): Promise<void> {
  let before: RestoreState = { type: 'none' };
  await moveRestore((now) => {
    before = now;
    return { type: 'none' };
  });
  // Where one is under way it finds out by itself, and cleans up.
  await oneAtATime('restore', async () => cleanUp(before));
}

/** What a stopped worker left: goes on checking, or restoring, where it was. */
export async function goOnRestoring(spaces: Spaces): Promise<void> {
  await oneAtATime('restore', async () => {
    const state = await readKept('restore');
    if (state.type === 'checking') await check(spaces, state);
    if (state.type !== 'restoring') return;
    try {
      await restore(spaces, state);
    } catch (error) {
      await cleanUp(state);
      const problem = failure(error);
      if (problem) await moveRestore((now) => (isSameRestore(now, state) ? problem : null));
    }
  });
}

async function restore(spaces: Spaces, state: Restoring): Promise<void> {
  const { generation, source, lines, preview } = state;
  if ((await readMark('main', browserMemory())).generation !== generation) {
    const opened = await spaces.open('main');
    const current = opened.ok ? opened.value.db : null;
    const db = new Database(databaseName('main', generation));
    const { tell, telling } = nowAndThen<Restoring>(async (next) => goOn(next));
    try {
      await db.open();
      await telling(
        restoreStore(db, {
          rows: rowsOf(await fileOf(source), preview.exportedAt),
          current,
          onProgress: async ({ step, done }) => {
            await goesOn(state);
            tell({ ...state, step, done, all: step === 'leads' ? preview.leads.inFile : lines });
          },
        }),
      );
    } finally {
      db.close();
    }
    await goesOn(state);
    await takeIntoUse(spaces, generation, { keepsOther: opened.ok });
  }
  const opened = await spaces.open('main');
  const leads = opened.ok ? await opened.value.db.leads.count() : 0;
  await keptFiles('incoming').clear();
  await writeKept('restore', { type: 'done', at: Date.now(), leads });
}

async function checked(spaces: Spaces, state: Checking): Promise<RestoreState> {
  if (await isImporting(spaces)) return importUnderWay;
  const { source } = state;
  const file = await fileOf(source);
  const opened = await spaces.open('main');
  const preview = createPreview(opened.ok ? opened.value.db : null);
  const { tell } = nowAndThen<number>(async (bytes) => goOn({ ...state, bytes, allBytes: file.size }));
  let exportedAt = 0;
  for await (const part of readArchive(file.stream(), { schemaVersion })) {
    if (part.type === 'problem') return { type: 'refused', problem: part.problem };
    if (part.type === 'header') ({ exportedAt } = part.header);
    if (part.type === 'rows') {
      const unknown = await preview.add(part.rows);
      const line = part.lines - part.rows.length + 1 + unknown;
      if (unknown !== -1) return { type: 'refused', problem: { type: 'UnknownFunnel', line } };
      await goesOn(state);
      tell(part.bytes);
    }
    if (part.type === 'end') {
      const effect = { ...(await preview.effect()), exportedAt, isHereReadable: opened.ok };
      return { type: 'checked', source, lines: part.lines, preview: effect };
    }
  }
  return { type: 'refused', problem: { type: 'Truncated' } };
}

/** @throws CancelledError where it was given up meanwhile */
async function goesOn(state: Checking | Restoring): Promise<void> {
  if (!isSameRestore(state, await readKept('restore'))) throw new CancelledError();
}

/** Tells how far it is, unless it was given up. */
async function goOn(state: Checking | Restoring): Promise<void> {
  await moveRestore((now) => (isSameRestore(now, state) ? state : null));
}

/**
 * Its rows; whether it is whole was checked before, and is checked again.
 * @param exportedAt of the one that was checked: a backup may have taken its place since
 */
async function* rowsOf(file: Blob, exportedAt: number): AsyncGenerator<ReadRows> {
  for await (const part of readArchive(file.stream(), { schemaVersion })) {
    if (part.type === 'header' && part.header.exportedAt !== exportedAt)
      throw new ProblemError({ type: 'Missing' });
    if (part.type === 'problem') throw new ProblemError(part.problem);
    if (part.type === 'rows') yield part;
  }
}

class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: RestoreProblem;
  constructor(problem: RestoreProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

async function fileOf(source: RestoreSource): Promise<Blob> {
  const file =
    source.type === 'incoming'
      ? await keptFiles('incoming').read(incomingName)
      : await keptFiles('backups').read(backupFile(source.id));
  if (!file) throw new ProblemError({ type: 'Missing' });
  return file;
}

/** Null: it was cancelled, and is said already. */
function failure(error: unknown): Extract<RestoreState, { type: 'refused' }> | null {
  if (error instanceof CancelledError) return null;
  if (error instanceof ProblemError) return { type: 'refused', problem: error.problem };
  logProblem('background', 'a restore failed', error);
  return { type: 'refused', problem: { type: 'Failed', isFull: isDiskFull(error) } };
}

async function cleanUp(state: RestoreState): Promise<void> {
  await keptFiles('incoming').clear();
  if (state.type !== 'restoring') return;
  const others = await otherGenerations('main', browserMemory());
  await others.find(({ generation }) => generation === state.generation)?.remove();
}
