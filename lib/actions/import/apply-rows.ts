import type { ActionContext } from '@/lib/actions/context';
import { matchSegments, segmentsInForce } from '@/lib/actions/match-segments';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import { deviceOf, type RowChange, type Stamp } from '@/lib/store/writes/append';
import { beginHistory, putHistories, type History } from '@/lib/store/writes/append-history';
import { fillKnown } from './fill-known';
import { matchRows, type LeftRow, type Newcomer } from './match-rows';
import { nameProgrammes } from './name-programmes';
import { tellPast } from './tell-past';
import type { Telling } from './telling';

/** The `opId` of all that a part of an import writes. */
export function opIdOfPart(id: string, part: number): string {
  return `${id}/${part}`;
}

type Rows = { readonly id: string; readonly part: number; readonly rows: readonly PreparedRow[] };
type Applied = {
  readonly added: number;
  readonly updated: number;
  readonly left: readonly LeftRow[];
  readonly changed: readonly RowChange[];
};

/**
 * Applies rows of a part: who is new is told with their past, who is known is filled in, segments are asked about all of
 * them. Must run inside `transact`.
 * @param optedOut keys of the part's people that belong to somebody who opted out and was erased
 */
export async function applyRows(
  context: ActionContext,
  part: Rows,
  optedOut: ReadonlySet<string>,
): Promise<Applied> {
  const all: Applied[] = [];
  for (let rows = part.rows; rows.length > 0;) {
    const turn = await applyTurn(context, { ...part, rows }, optedOut);
    all.push(turn);
    rows = turn.again;
  }
  return {
    added: sum(all.map(({ added }) => added)),
    updated: sum(all.map(({ updated }) => updated)),
    left: all.flatMap(({ left }) => left).toSorted((a, b) => a.row - b.row),
    changed: all.flatMap(({ changed }) => changed),
  };
}

/** @returns `again`: further rows of somebody whose first one could not be told, so that nobody came by it */
async function applyTurn(
  context: ActionContext,
  { id, part, rows }: Rows,
  optedOut: ReadonlySet<string>,
): Promise<Applied & { readonly again: readonly PreparedRow[] }> {
  const opId = opIdOfPart(id, part);
  const stamp: Stamp = { ...context, opId, batch: id };
  const matched = await matchRows(context, rows, optedOut);
  const taken = [...matched.newcomers, ...matched.known].map(({ prepared }) => prepared);
  const programmeOf = await nameProgrammes(context.db, taken, stamp);
  const telling: Telling = { ...context, programmeOf };
  const told = await tellNewcomers(context, matched.newcomers, telling, stamp);
  const isThere = ({ leadId }: { readonly leadId: string }): boolean => !told.missing.has(leadId);
  const filled = await fillKnown(
    context,
    matched.known.filter((each) => isThere(each)),
    telling,
    stamp,
  );
  const left = matched.left.filter(({ refusal }) => refusal.type !== 'DuplicateLead' || isThere(refusal));
  const changed = [...told.changed, ...filled.changed];
  const handed = await askSegments(context, changed, { opId, batch: id });
  const over = new Set([...left, ...told.left].map(({ row }) => row));
  const here = new Set([...matched.newcomers, ...matched.known].filter((each) => isThere(each)));
  for (const { prepared } of here) over.add(prepared.row);
  return {
    added: told.changed.length,
    updated: filled.updated,
    left: [...left, ...told.left, ...filled.left],
    changed: [...changed, ...handed],
    again: told.missing.size === 0 ? [] : rows.filter(({ row }) => !over.has(row)),
  };
}

async function tellNewcomers(
  { db }: ActionContext,
  newcomers: readonly Newcomer[],
  telling: Telling,
  stamp: Stamp,
): Promise<{
  readonly changed: readonly RowChange[];
  readonly left: readonly LeftRow[];
  /** Ids of the leads that did not come. */
  readonly missing: ReadonlySet<string>;
}> {
  const left: LeftRow[] = [];
  const missing = new Set<string>();
  if (newcomers.length === 0) return { changed: [], left, missing };
  const device = await deviceOf(db);
  const histories = function* (): Generator<History> {
    for (const { prepared, person, leadId } of newcomers) {
      const history = beginHistory(leadId, device, stamp);
      const refusal = tellPast(history, person, prepared.lead, telling);
      if (refusal) {
        left.push({ row: prepared.row, refusal });
        missing.add(leadId);
      } else yield history;
    }
  };
  return { changed: await putHistories(db, histories(), stamp), left, missing };
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
