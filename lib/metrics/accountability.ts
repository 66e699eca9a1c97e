import type { Back, HandOver } from './hand-overs';
import { rateOf, type Rate } from './rate';

/** What a lead had for it when it was handed over: a line of its points, how it was decided, where it came from. */
export const signalTypes = [
  'all',
  'rule',
  'wish',
  'kind',
  'learned',
  'decided',
  'source',
  'programme',
] as const;

export type Signal = {
  readonly type: (typeof signalTypes)[number];
  /** Unique among those of its type. */
  readonly id: string;
  /** As it was called then; absent: it is named by its id. */
  readonly name?: string;
};

/** A hand-over with all that it is put down to. */
export type Judged = Pick<HandOver, 'verdict' | 'returned' | 'left' | 'isWon'> & {
  readonly signals: readonly Signal[];
};

/** Why leads came back, and how many. */
export type BackCount = Back & { readonly count: number };

/** What became of the leads with a signal: distinct leads each; one that came back and was accepted later is in both. */
export type SignalRow = {
  readonly signal: Signal;
  readonly promoted: number;
  readonly accepted: number;
  readonly returned: number;
  /** Neither accepted nor returned yet. */
  readonly open: number;
  /** Put aside or ruled out once they had been accepted. */
  readonly left: number;
  readonly won: number;
  /** Accepted of those that were accepted or returned. */
  readonly acceptance: Rate;
  /** The most frequent first. */
  readonly whyReturned: readonly BackCount[];
  readonly whyLeft: readonly BackCount[];
};

/** Which leads of a row: those of a figure, or of one reason of it. */
export type RowGroup =
  'promoted' | 'accepted' | 'open' | 'won' | { readonly of: 'returned' | 'left'; readonly why: Back | null };

/** Every hand-over counts here. */
const everything: Signal = { type: 'all', id: '' };

type Kept = Omit<Judged, 'signals'> & { readonly keys: ReadonlySet<string> };
type Counts = Map<string, { readonly group: RowGroup; readonly count: number }>;
type Person = { readonly id: string; readonly judged: readonly Kept[] };

/** Takes leads in one by one; what was taken in so far can be asked for at any time. */
export class Accountability {
  readonly #people: Person[] = [];
  readonly #rows = new Map<string, { signal: Signal; counts: Counts }>();

  /** A lead with its hand-overs, at least one. */
  add(id: string, judged: readonly Judged[]): void {
    const kept = judged.map(({ signals, ...rest }) => {
      const all = [everything, ...signals];
      for (const signal of all) this.#rowOf(signal);
      return { ...rest, keys: new Set(all.map((signal) => signalKey(signal))) };
    });
    this.#people.push({ id, judged: kept });
    const counted = new Set<string>();
    for (const one of kept)
      for (const key of one.keys)
        for (const group of groupsOf(one)) {
          const name = groupKey(group);
          // Each lead once in a figure, however often it was handed over.
          if (counted.has(`${key}\n${name}`)) continue;
          counted.add(`${key}\n${name}`);
          const counts = this.#rows.get(key)?.counts;
          counts?.set(name, { group, count: (counts.get(name)?.count ?? 0) + 1 });
        }
  }

  /** One row for each signal, in the order in which they were first met; the one for all hand-overs first. */
  rows(): readonly SignalRow[] {
    return [...this.#rows.values()].map(({ signal, counts }) => {
      const count = (group: RowGroup): number => counts.get(groupKey(group))?.count ?? 0;
      const accepted = count('accepted');
      const returned = count({ of: 'returned', why: null });
      return {
        signal,
        promoted: count('promoted'),
        accepted,
        returned,
        open: count('open'),
        left: count({ of: 'left', why: null }),
        won: count('won'),
        acceptance: rateOf(accepted, accepted + returned),
        whyReturned: whyOf(counts, 'returned'),
        whyLeft: whyOf(counts, 'left'),
      };
    });
  }

  /** Ids of the leads behind a figure. */
  idsOf(signal: Signal, group: RowGroup): readonly string[] {
    const key = signalKey(signal);
    const name = groupKey(group);
    return this.#people
      .filter(({ judged }) =>
        judged.some((one) => one.keys.has(key) && groupsOf(one).some((each) => groupKey(each) === name)),
      )
      .map(({ id }) => id);
  }

  #rowOf(signal: Signal): void {
    const key = signalKey(signal);
    this.#rows.set(key, { signal, counts: this.#rows.get(key)?.counts ?? new Map() });
  }
}

/** Unique among all signals. */
export function signalKey({ type, id }: Signal): string {
  return `${type} ${id}`;
}

function groupsOf({ verdict, returned, left, isWon }: Omit<Kept, 'keys'>): readonly RowGroup[] {
  return [
    'promoted',
    ...(verdict === 'returned' ? [] : [verdict]),
    ...(isWon ? (['won'] as const) : []),
    ...backGroups('returned', returned),
    ...backGroups('left', left),
  ];
}

function backGroups(of: 'returned' | 'left', why: Back | null): readonly RowGroup[] {
  return why === null
    ? []
    : [
        { of, why: null },
        { of, why },
      ];
}

function groupKey(group: RowGroup): string {
  if (typeof group === 'string') return group;
  return group.why === null ? group.of : `${group.of} ${group.why.way} ${group.why.reason}`;
}

function whyOf(counts: Counts, of: 'returned' | 'left'): readonly BackCount[] {
  return [...counts.values()]
    .flatMap(({ group, count }) =>
      typeof group !== 'string' && group.of === of && group.why ? [{ ...group.why, count }] : [],
    )
    .toSorted((a, b) => b.count - a.count);
}
