import type { Quadrants } from '@/lib/funnel/definition/quadrant';
import { currentDefinition } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { scoreBasis } from '@/lib/store/reads/score-facts';
import { useLastKnown, useLive } from './use-live';

const minute = 60_000;
const none: Quadrants = new Map();

/**
 * The quadrants of the leads that a list shows now, kept up to date; with another list those of the last one stand
 * until the new ones are known.
 * @param ids as many as are in sight
 * @param now wall time in ms
 */
export function useQuadrants(ids: readonly string[], now: number): Quadrants {
  return useLastKnown(useLive(read, { ids, now: Math.floor(now / minute) * minute })) ?? none;
}

async function read(
  db: Door,
  { ids, now }: { readonly ids: readonly string[]; readonly now: number },
): Promise<Quadrants> {
  if (ids.length === 0) return none;
  const { rules, people } = await scoreBasis(db, ids);
  const definition = await currentDefinition(db);
  // Fetched once a list is shown: the page itself is there before.
  const { scoreOf } = await import('@/lib/scoring/score');
  if (!definition) return none;
  return new Map(
    people.map((known) => {
      const facts = { ...known, definition, now: Math.max(now, known.lead.updatedAt) };
      return [known.lead.id, scoreOf(rules, facts).quadrant];
    }),
  );
}
