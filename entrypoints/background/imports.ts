import { browser } from 'wxt/browser';
import { applyPart, nextPart } from '@/lib/actions/import/apply-part';
import {
  beginUndo,
  cancelImport,
  confirmImport,
  dropLeftBehind,
  stagePart,
} from '@/lib/actions/import/stage-import';
import { isClosing, resumeImport, stopImport } from '@/lib/actions/import/stop-import';
import { undoPart } from '@/lib/actions/import/undo-part';
import { keepColumns } from '@/lib/actions/keep-columns';
import { optedOutKeys } from '@/lib/actions/opted-out-keys';
import { accepted, refused, type ImportRefusal, type Result, type StoreTrouble } from '@/lib/funnel/refusal';
import { logProblem } from '@/lib/log';
import type { Space } from '@/lib/messaging/space';
import type { OtherHandlers } from '@/lib/messaging/receive';
import type { Database } from '@/lib/store/database';
import { importUnderWay } from '@/lib/store/reads/imports';
import type { ImportRow } from '@/lib/store/rows';
import type { RowChange } from '@/lib/store/writes/append';
import { digestFor } from '@/lib/store/digest';
import { isRestoring } from './import-or-restore';
import { setDueAlarm } from './overdue';
import type { OpenSpace, Spaces } from './spaces';
import { stayAwake } from './stay-awake';
import { announce } from './tabs';
import { refreshBadge } from './toolbar';

type ImportHandlers = Pick<
  OtherHandlers,
  'stageImport' | 'confirmImport' | 'cancelImport' | 'undoImport' | 'resumeImport' | 'keepColumns'
>;

/** Who closed the page with an import half staged will not come back to it after this, in ms. */
const leftBehindAfter = 86_400_000;

/** What pages ask of imports. Each is one write of the journal; what follows from it goes on in the background. */
export function createImportHandlers(spaces: Spaces): ImportHandlers {
  const within = async <Value>(
    space: Space,
    work: (db: Database) => Promise<Value>,
  ): Promise<Value | Result<never, ImportRefusal>> => {
    const opened = await spaces.open(space);
    return opened.ok ? work(opened.value.db) : unavailable(opened.refusal);
  };
  const unlessRestoring: typeof within = async (space, work) =>
    (await isRestoring(space)) ? refused({ type: 'RestoreUnderWay' }) : within(space, work);
  return {
    stageImport: async ({ space, ...staging }) =>
      unlessRestoring(space, async (db) => stagePart(db, { ...staging, now: Date.now() })),
    confirmImport: async ({ space, ...asked }) => {
      const reply = await unlessRestoring(space, async (db) =>
        confirmImport(db, { ...asked, now: Date.now() }),
      );
      goOnImportingSoon(spaces, space);
      return reply;
    },
    cancelImport: async ({ space, id }) => within(space, async (db) => cancelImport(db, id)),
    undoImport: async ({ space, id }) => {
      const reply = await unlessRestoring(space, async (db) => beginUndo(db, id));
      goOnImportingSoon(spaces, space);
      return reply;
    },
    resumeImport: async ({ space, id }) => {
      const reply = await unlessRestoring(space, async (db) => resumeImport(db, id));
      goOnImportingSoon(spaces, space);
      return reply;
    },
    keepColumns: async ({ space, ...columns }) =>
      within(space, async (db) => {
        await keepColumns(db, columns, Date.now());
        return accepted(null);
      }),
  };
}

/** Goes on in the background: whoever asked is answered meanwhile. Where the worker is stopped, the next one goes on. */
export function goOnImportingSoon(spaces: Spaces, space: Space): void {
  goOnIn(spaces, space).catch((error: unknown) => logProblem('background', 'an import stopped', error));
}

/** Applies, or takes back, what is confirmed: part after part, until nothing is left to do. */
export async function goOnImporting(spaces: Spaces): Promise<void> {
  for (const name of ['main', 'practice'] as const) await goOnIn(spaces, name);
}

async function goOnIn(spaces: Spaces, space: Space): Promise<void> {
  await spaces.alone(`import ${space}`, async () => stayAwake(async () => carryOn(spaces, space)));
}

/** Drops what was staged by pages that are long closed. */
export async function dropImportsLeftBehind(spaces: Spaces): Promise<void> {
  for (const name of ['main', 'practice'] as const) {
    const opened = await spaces.open(name);
    if (opened.ok) await dropLeftBehind(opened.value.db, Date.now() - leftBehindAfter);
  }
}

async function carryOn(spaces: Spaces, name: Space): Promise<void> {
  let changed = 0;
  let failed = null as Pick<ImportRow, 'id' | 'applied'> | null;
  while (!(await isRestoring(name))) {
    // Anew for every part: settings and funnel may have changed in between.
    const opened = await spaces.open(name);
    if (!opened.ok) return;
    const journal = await importUnderWay(opened.value.db);
    if (!journal) break;
    try {
      changed += (await takeStep(spaces, opened.value, journal)).length;
      failed = null;
    } catch (error) {
      if (isClosing(error)) throw error;
      logProblem('background', 'a part of an import failed', error);
      // What fails twice would fail for ever.
      const isAgain = failed?.id === journal.id && failed.applied === journal.applied;
      if (isAgain) await stopImport(opened.value.db, journal, error);
      failed = isAgain ? null : journal;
    }
    await giveTurn();
  }
  if (changed === 0) return;
  await announce({ type: 'leadsChanged' });
  if (name !== 'main') return;
  await refreshBadge(spaces, null);
  await setDueAlarm(spaces);
}

async function takeStep(spaces: Spaces, space: OpenSpace, journal: ImportRow): Promise<readonly RowChange[]> {
  const context = await spaces.contextOf(space);
  const work = async (): Promise<readonly RowChange[]> => {
    if (journal.state === 'undoing') return undoPart(context, journal.id);
    const staged = await nextPart(context, journal);
    return applyPart(context, staged, await optedOutKeys(context, staged.keys, await digestFor(context.db)));
  };
  return spaces.write(space, work, (rows) => rows);
}

/**
 * Lets whoever else waits come first: what is asked meanwhile has its place in the queue of the database before the next
 * part. Asking the browser anything tells it that the worker is not idle: it stops idle ones after half a minute.
 */
async function giveTurn(): Promise<void> {
  await browser.runtime.getPlatformInfo();
  await new Promise((resolve) => setTimeout(resolve));
}

function unavailable(why: StoreTrouble): Result<never, ImportRefusal> {
  return refused({ type: 'StoreUnavailable', why });
}
