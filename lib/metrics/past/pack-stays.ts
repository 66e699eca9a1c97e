import type { Way } from '@/lib/funnel/definition/definition';
import type { Column } from './column';
import type { LeadPast } from './lead-past';
import { never } from './never';
import { exitWayOf, type StageTable } from './stage-table';

type Bytes = Column<Uint8Array>;

/** Where stays are packed. */
type Stays = {
  readonly stage: Bytes;
  readonly at: Column<Float64Array>;
  readonly way: Bytes;
  readonly next: Bytes;
  readonly gap: Bytes;
};

/** How a stay was left, beside its way: at the same instant, or by a change of the funnel. */
export const gaps = { none: 0, skipped: 1, unknown: 2 } as const;

/** What is to be known of a lead's stays at once. */
type PackedStays = {
  /** 1: a win was told to be earlier than the lead's beginning. */
  readonly early: 0 | 1;
  /** When it was first won, and first came into the opportunity stage; never: not so far. */
  readonly wonAt: number;
  readonly opportunityAt: number;
  /** When the last one began; never: there is none. */
  readonly lastAt: number;
};

const backByWay = { return: 0, recycle: 1, disqualify: 2 } as const satisfies Record<Way, number>;

/**
 * Packs a lead's stays. Times never run backwards: what was told to be earlier than what came before it counts as of
 * the same instant, and nothing happened before the lead was added (METRICS.md: won before first contact).
 */
export function packStays(
  table: StageTable,
  stays: Stays,
  { addedAt, stays: past, backs }: LeadPast,
): PackedStays {
  let early: 0 | 1 = 0;
  let before = addedAt;
  const packed = past.map(({ stage, at, isBreak }) => {
    const known = table.ids.indexOf(stage);
    const code = known === -1 ? table.ids.indexOf(table.definition.initial) : known;
    if (at < addedAt && table.wins[code] === 1) early = 1;
    const told = at;
    before = Math.max(before, at);
    return { code, at: before, told, isBreak };
  });
  for (const [place, { code, at }] of packed.entries()) {
    const next = packed[place + 1];
    // Where it only passed through was no stay: it went on to where it stayed.
    const lasting = packed.findIndex(
      (each, index) => index > place && each.at < (packed[index + 1]?.at ?? Number.POSITIVE_INFINITY),
    );
    const to = packed[lasting]?.code ?? code;
    const back = next && backs.find((each) => each.at === next.told);
    stays.stage.push(code);
    stays.at.push(at);
    stays.way.push(next ? exitWayOf(table, code, to, back ? backByWay[back.way] : -1) : 0);
    stays.next.push(to);
    stays.gap.push(
      !next ? gaps.none : next.at === at ? gaps.skipped : next.isBreak ? gaps.unknown : gaps.none,
    );
  }
  return {
    early,
    wonAt: packed.find(({ code }) => table.wins[code] === 1)?.at ?? never,
    opportunityAt: packed.find(({ code }) => code === table.opportunity)?.at ?? never,
    lastAt: packed.at(-1)?.at ?? never,
  };
}
