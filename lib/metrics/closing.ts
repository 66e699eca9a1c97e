import type { DefinitionByKey, Stage } from '@/lib/funnel/definition/definition';
import { timesKept } from '@/lib/funnel/log/apply-details';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { kindOf, type ScoringRules } from '@/lib/funnel/scoring/rules';

/** How a lead ended, and what it had done by then. */
export type Closing = {
  readonly id: string;
  readonly end: 'won' | 'lost' | 'open';
  /** Ids of kinds of activities that it did before it ended, or until now. */
  readonly did: ReadonlySet<string>;
};

/** How a lead ended, and when; wall time in ms. Won once stays won, whatever became of it as a customer. */
export type End = { readonly end: Closing['end']; readonly at: number | null };

type Ended = Pick<Lead, 'stays'>;

/** The first time that it was won; else the outcome in which it is. Wall time in ms; null: it goes on. */
export function endOf(lead: Ended, definitions: DefinitionByKey): End {
  const won = firstWin(lead, definitions, Number.NEGATIVE_INFINITY);
  if (won !== null) return { end: 'won', at: won };
  const last = lead.stays.at(-1);
  const kind = last && kindOfStay(last, definitions);
  return last && (kind === 'lost' || kind === 'closed')
    ? { end: 'lost', at: last.from }
    : { end: 'open', at: null };
}

/** When it was first won from a moment on; wall times in ms; null: not since. */
export function firstWin({ stays }: Ended, definitions: DefinitionByKey, since: number): number | null {
  const won = stays.find((stay) => {
    const kind = kindOfStay(stay, definitions);
    return stay.from >= since && (kind === 'won' || kind === 'after-sale');
  });
  return won?.from ?? null;
}

/** An activity of theirs, or one of ours that became a talk; wall time in ms. */
export type Doing = Pick<Lead['activityTimes'][number], 'activity' | 'direction' | 'held'> & {
  readonly at: number;
};

/** The first times that a lead did what it did, as far as it remembers: see `isForgetful`. */
export function doingsOf({ activityTimes }: Pick<Lead, 'activityTimes'>): readonly Doing[] {
  return activityTimes.flatMap(({ times, ...what }) => {
    const first = times.at(-1);
    return first === undefined ? [] : [{ ...what, at: first }];
  });
}

/** The same from the events that took effect, where the lead itself does not remember. */
export function doingsIn(effective: readonly LeadEvent[], { id, madeOf }: Lead): readonly Doing[] {
  const own = new Set([id, ...madeOf]);
  return effective.flatMap((event) =>
    event.kind === 'activity' && own.has(event.subject.id)
      ? [{ ...event, held: event.held === true, at: event.occurredAt }]
      : [],
  );
}

/** Whether a lead ended before the oldest time that it remembers of something it did often: its log knows more. */
export function isForgetful({ activityTimes }: Pick<Lead, 'activityTimes'>, { at }: End): boolean {
  return (
    at !== null && activityTimes.some(({ times }) => times.length >= timesKept && (times.at(-1) ?? at) >= at)
  );
}

/**
 * What a lead did before its end. Attempts of ours that nobody answered are nothing that they did.
 * @param now wall time in ms; what is told of a later time has not happened
 */
export function closingOf(
  { kinds }: Pick<ScoringRules, 'kinds'>,
  {
    id,
    end,
    at,
    doings,
    now,
  }: End & { readonly id: string; readonly doings: readonly Doing[]; readonly now: number },
): Closing {
  const did = new Set<string>();
  for (const doing of doings) {
    if (doing.direction === 'out' && !doing.held) continue;
    const isBefore = at === null ? doing.at <= now : doing.at < at;
    const kind = isBefore ? kindOf({ kinds }, doing.activity) : null;
    if (kind) did.add(kind.id);
  }
  return { id, end, did };
}

function kindOfStay(
  { in: stage, funnel }: Lead['stays'][number],
  definitions: DefinitionByKey,
): Stage['kind'] | undefined {
  return definitions.get(funnel)?.stages.find(({ id }) => id === stage)?.kind;
}
