import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import type { Asked } from '@/lib/metrics/report/asked';

/*
 * Figures of the reports as METRICS.md says them, lead by lead and with nothing packed: slow, and written apart from what
 * they are held against.
 */

const day = 86_400_000;

type Question = Pick<Asked, 'period' | 'asOf' | 'withinDays'>;
type Spell = {
  stage: string;
  from: number;
  to: number | null;
  isLost: boolean;
  next: string | null;
  way: string;
};

const lies = ({ period }: Question, at: number): boolean =>
  (period.from === null || at >= period.from) && (period.to === null || at < period.to);

function known(pasts: readonly LeadPast[], { asOf }: Question): readonly LeadPast[] {
  return pasts
    .filter(({ addedAt }) => addedAt <= asOf)
    .map((past) => ({ ...past, stays: past.stays.filter(({ at }) => at <= asOf) }));
}

const kindIn = ({ stages }: FunnelDefinition, id: string): string =>
  stages.find((stage) => stage.id === id)?.kind ?? '';

const isWon = (definition: FunnelDefinition, { stays }: LeadPast): boolean =>
  stays.some(({ stage }) => kindIn(definition, stage) === 'won');

/** `won`, `lost`, `closed` or `open`. */
function endOf(definition: FunnelDefinition, past: LeadPast): string {
  if (isWon(definition, past)) return 'won';
  const kind = kindIn(definition, past.stays.at(-1)?.stage ?? '');
  return kind === 'lost' || kind === 'closed' ? kind : 'open';
}

export function slowConversion(
  definition: FunnelDefinition,
  pasts: readonly LeadPast[],
  asked: Question,
  from: string,
  to: string,
): { readonly counts: object; readonly hits: readonly string[]; readonly base: readonly string[] } {
  const cohort = known(pasts, asked).flatMap((past) => {
    const first = past.stays.findIndex(({ stage }) => stage === from);
    const at = past.stays[first]?.at;
    if (at === undefined || !lies(asked, at)) return [];
    const later = past.stays.slice(first + 1).find(({ stage }) => stage === to);
    return [{ past, at, took: later === undefined ? Number.POSITIVE_INFINITY : later.at - at }];
  });
  const limit = (asked.withinDays ?? 0) * day;
  const old = cohort.filter(({ at }) => asked.withinDays === null || asked.asOf - at >= limit);
  const isThere = ({ took }: { took: number }): boolean =>
    asked.withinDays === null ? took < Number.POSITIVE_INFINITY : took <= limit;
  const hits = old.filter((each) => isThere(each));
  return {
    counts: {
      k: hits.length,
      n: old.length,
      open: old.filter((each) => !isThere(each) && endOf(definition, each.past) === 'open').length,
      young: cohort.length - old.length,
    },
    hits: hits.map(({ past }) => past.id).toSorted(),
    base: old.map(({ past }) => past.id).toSorted(),
  };
}

/** Close rate, decided win rate, lead to customer: `k` and `n` each. */
export function slowClosing(
  definition: FunnelDefinition,
  pasts: readonly LeadPast[],
  asked: Question,
): readonly (readonly number[])[] {
  const added = known(pasts, asked).filter(({ addedAt }) => lies(asked, addedAt));
  const won = (leads: readonly LeadPast[]): number => leads.filter((past) => isWon(definition, past)).length;
  const reached = added.filter(({ stays }) => stays.some(({ stage }) => stage === definition.opportunity));
  const decided = added.filter((past) => endOf(definition, past) !== 'open');
  return [reached, decided, added].map((leads) => [won(leads), leads.length]);
}

/** Stays, without those that were only passed through. */
function spellsOf(definition: FunnelDefinition, past: LeadPast): readonly Spell[] {
  const lasting = past.stays.filter(({ at }, index) => past.stays[index + 1]?.at !== at);
  return lasting.map((stay, index): Spell => {
    const place = past.stays.indexOf(stay);
    const after = past.stays[place + 1];
    const next = lasting[index + 1]?.stage ?? null;
    return {
      stage: stay.stage,
      from: stay.at,
      to: after?.at ?? null,
      isLost: after?.isBreak === true,
      next,
      way: after && next !== null ? wayOf(definition, past, stay.stage, next, after.at) : '',
    };
  });
}

function wayOf(definition: FunnelDefinition, past: LeadPast, from: string, to: string, at: number): string {
  const back = past.backs.find((each) => each.at === at);
  if (back) return { return: 'returned', recycle: 'recycled', disqualify: 'disqualified' }[back.way];
  const kind = kindIn(definition, to);
  if (kind === 'lost' || kind === 'closed') return kind;
  if (kind === 'won') return 'forward';
  const way = ['identified', 'mql', 'sal', 'sql', 'sqo', 'won'];
  if (!way.includes(to)) return 'aside';
  return way.indexOf(to) < way.indexOf(from) ? 'back' : 'forward';
}

export function slowExits(
  definition: FunnelDefinition,
  pasts: readonly LeadPast[],
  asked: Question,
  stage: string,
): { readonly to: Record<string, number>; readonly ways: Record<string, number> } {
  const to: Record<string, number> = {};
  const ways: Record<string, number> = {};
  for (const past of known(pasts, asked))
    for (const spell of spellsOf(definition, past)) {
      if (spell.stage !== stage || spell.to === null || spell.isLost || !lies(asked, spell.to)) continue;
      to[spell.next ?? ''] = (to[spell.next ?? ''] ?? 0) + 1;
      ways[spell.way] = (ways[spell.way] ?? 0) + 1;
    }
  return { to, ways };
}

/** Came back, reached, came into it again. */
export function slowRecycling(
  definition: FunnelDefinition,
  pasts: readonly LeadPast[],
  asked: Question,
  stage: string,
): readonly number[] {
  const order = definition.stages.map(({ id }) => id);
  const works = (id: string): boolean => ['open', 'hand-off', 'parked'].includes(kindIn(definition, id));
  const counts = [0, 0, 0];
  for (const { stays } of known(pasts, asked)) {
    const first = stays.findIndex((each) => each.stage === stage);
    const at = stays[first]?.at;
    if (at === undefined || !lies(asked, at)) continue;
    const back = stays.findIndex(
      (each, index) => index > first && works(each.stage) && order.indexOf(each.stage) < order.indexOf(stage),
    );
    counts[1] = (counts[1] ?? 0) + 1;
    if (back === -1) continue;
    counts[0] = (counts[0] ?? 0) + 1;
    if (stays.some((each, index) => index > back && each.stage === stage)) counts[2] = (counts[2] ?? 0) + 1;
  }
  return counts;
}

/** Over, open and skipped; and the steps of the Kaplan-Meier curve, each factor by its definition. */
export function slowTimes(
  definition: FunnelDefinition,
  pasts: readonly LeadPast[],
  asked: Question,
  stage: string,
): { readonly counts: readonly number[]; readonly at: readonly number[]; readonly left: readonly number[] } {
  const all = known(pasts, asked);
  const stays = all
    .flatMap((past) => spellsOf(definition, past))
    .filter((spell) => spell.stage === stage && lies(asked, spell.from))
    .map(({ from, to, isLost }) => ({ length: (to ?? asked.asOf) - from, isOver: to !== null && !isLost }));
  const at = [...new Set(stays.filter(({ isOver }) => isOver).map(({ length }) => length))].toSorted(
    (a, b) => a - b,
  );
  const left = at.map((time) =>
    at
      .filter((each) => each <= time)
      .reduce((share, each) => {
        const ended = stays.filter(({ length, isOver }) => isOver && length === each).length;
        const atRisk = stays.filter(({ length }) => length >= each).length;
        return share * (1 - ended / atRisk);
      }, 1),
  );
  const skipped = all.flatMap((past) =>
    past.stays.filter(
      (each, index) => each.stage === stage && past.stays[index + 1]?.at === each.at && lies(asked, each.at),
    ),
  );
  const over = stays.filter(({ isOver }) => isOver).length;
  return { counts: [over, stays.length - over, skipped.length], at, left };
}
