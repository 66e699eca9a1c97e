import type { DefinitionByKey, Stage } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';

/** How a lead ended, and when; wall time in ms. Won once stays won, whatever became of it as a customer. */
export type End = { readonly end: 'won' | 'lost' | 'open'; readonly at: number | null };

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

function kindOfStay(
  { in: stage, funnel }: Lead['stays'][number],
  definitions: DefinitionByKey,
): Stage['kind'] | undefined {
  return definitions.get(funnel)?.stages.find(({ id }) => id === stage)?.kind;
}
