import type { ActionContext } from '@/lib/actions/context';
import { matchSegments, segmentsInForce } from '@/lib/actions/match-segments';
import { withFunnelInForce } from '@/lib/actions/funnel-in-force';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { ImportRow } from '@/lib/store/rows';
import { deviceOf, type RowChange, type Stamp } from '@/lib/store/writes/append';
import { beginHistory, putHistories, type History } from '@/lib/store/writes/append-history';
import { transact } from '@/lib/store/writes/transact';
import { fillKnown } from './fill-known';
import { keysOfPart, matchRows, type LeftRow, type Newcomer } from './match-rows';
import { nameProgrammes } from './name-programmes';
import { tellPast, type Telling } from './tell-past';

/** As many rows that were left out are kept with their reason; the others are counted. */
const mostLeft = 1000;
/** A part without rows. */
const nothing = '[]';

/** A part as it was staged, and the keys of its people, which are asked about before it is applied. */
export type StagedPart = {
  readonly import: string;
  readonly part: number;
  /** As it is stored. */
  readonly packed: string;
  readonly rows: readonly PreparedRow[];
  readonly keys: readonly string[];
};

/** The `opId` of all that a part of an import writes. */
export function opIdOfPart(id: string, part: number): string {
  return `${id}/${part}`;
}

/** The part of an import that is to be applied next; without rows where somebody else was faster. */
export async function nextPart(
  { db }: Pick<ActionContext, 'db'>,
  { id, applied }: Pick<ImportRow, 'id' | 'applied'>,
): Promise<StagedPart> {
  const packed = (await db.importParts.get([id, applied]))?.rows ?? nothing;
  const rows = unpacked(packed);
  return { import: id, part: applied, packed, rows, keys: keysOfPart(rows) };
}

/**
 * Applies one part of a confirmed import in one transaction, which moves its journal on: a worker that is killed leaves all
 * of the part or nothing, and a part is never applied twice. Rows that cannot be taken are left out and named.
 * @param optedOut keys of the part's people that belong to somebody who opted out and was erased
 * @returns the rows of leads that changed; none where somebody else applied it, or the import was cancelled
 */
export async function applyPart(
  known: ActionContext,
  staged: StagedPart,
  optedOut: ReadonlySet<string>,
): Promise<readonly RowChange[]> {
  const { db } = known;
  return transact(db, async () => {
    const [journal, stored] = await Promise.all([
      db.imports.get(staged.import),
      db.importParts.get([staged.import, staged.part]),
    ]);
    if (journal?.state !== 'applying' || journal.applied !== staged.part) return [];
    const context = await withFunnelInForce(known);
    // Somebody may have been erased from it in between.
    const packed = stored?.rows ?? nothing;
    const rows = packed === staged.packed ? staged.rows : unpacked(packed);
    const done = await applyRows(context, { id: staged.import, part: staged.part, rows }, optedOut);
    const applied = journal.applied + 1;
    await db.imports.put({
      ...journal,
      state: applied < journal.parts ? 'applying' : 'done',
      applied,
      added: journal.added + done.added,
      updated: journal.updated + done.updated,
      left: [...journal.left, ...done.left].slice(0, mostLeft),
      leftCount: journal.leftCount + done.left.length,
    });
    await db.importParts.delete([staged.import, staged.part]);
    return done.changed;
  });
}

type Rows = { readonly id: string; readonly part: number; readonly rows: readonly PreparedRow[] };
type Applied = {
  readonly added: number;
  readonly updated: number;
  readonly left: readonly LeftRow[];
  readonly changed: readonly RowChange[];
};

async function applyRows(
  context: ActionContext,
  { id, part, rows }: Rows,
  optedOut: ReadonlySet<string>,
): Promise<Applied> {
  const opId = opIdOfPart(id, part);
  const stamp: Stamp = { ...context, opId, batch: id };
  const matched = await matchRows(context, rows, optedOut);
  const taken = [...matched.newcomers, ...matched.known].map(({ prepared }) => prepared);
  const programmeOf = await nameProgrammes(context.db, taken, stamp);
  const telling: Telling = { ...context, programmeOf };
  const told = await tellNewcomers(context, matched.newcomers, telling, stamp);
  const filled = await fillKnown(context, matched.known, telling, stamp);
  const changed = [...told.changed, ...filled.changed];
  const handed = await askSegments(context, changed, { opId, batch: id });
  return {
    added: told.changed.length,
    updated: filled.updated,
    left: [...matched.left, ...told.left, ...filled.left].toSorted((a, b) => a.row - b.row),
    changed: [...changed, ...handed],
  };
}

async function tellNewcomers(
  { db }: ActionContext,
  newcomers: readonly Newcomer[],
  telling: Telling,
  stamp: Stamp,
): Promise<{ readonly changed: readonly RowChange[]; readonly left: readonly LeftRow[] }> {
  if (newcomers.length === 0) return { changed: [], left: [] };
  const device = await deviceOf(db);
  const left: LeftRow[] = [];
  const histories = function* (): Generator<History> {
    for (const { prepared, person, leadId } of newcomers) {
      const history = beginHistory(leadId, device, stamp);
      const refusal = tellPast(history, person, prepared.lead, telling);
      if (refusal) left.push({ row: prepared.row, refusal });
      else yield history;
    }
  };
  return { changed: await putHistories(db, histories(), stamp), left };
}

async function askSegments(
  context: ActionContext,
  changed: readonly RowChange[],
  under: { readonly opId: string; readonly batch: string },
): Promise<readonly RowChange[]> {
  const segments = await segmentsInForce(context);
  // A lead may have changed more than once in the part: as it stands now counts.
  const byId = new Map(changed.flatMap(({ after }) => (after ? [[after.id, after] as const] : [])));
  const newcomers = changed.flatMap(({ before, after }) => (before === null && after ? [after.id] : []));
  return matchSegments(context, segments, [...byId.values()], under, new Set(newcomers));
}

function unpacked(packed: string): readonly PreparedRow[] {
  return JSON.parse(packed) as readonly PreparedRow[];
}
