import { logProblem } from '@/lib/log';
import type { Chip } from '@/lib/messaging/chip';
import type { Space } from '@/lib/messaging/space';
import type { Opened } from './spaces';
import { announceTo } from './tabs';

/** A quadrant's letter for a chip, and until when it may be shown; null: nobody knows whether the lead fits. */
export type Letter = Chip['quadrant'];

/** Where the answer goes once it is there: a tab, or all of the extension's own pages. */
export type Asker = number | 'pages';

/**
 * The letters of leads that pages show. A look-up is answered without waiting for them: what is not known is found out
 * once look-ups have come to rest, and whoever asked looks up again. A cache: all of it goes with any write, be it of a
 * lead, of a company or of the rules, as each of them may change any letter; so none is ever older than what it is of.
 */
export type Letters = {
  /** What is known now of these leads; what is not is found out for the asker. */
  readonly known: (
    space: Space,
    ids: readonly string[],
    asker: Asker,
    now: number,
  ) => (leadId: string) => Letter;
  /** Before a write begins, and once it is through. */
  readonly forget: () => void;
};

/** How long after the last look-up letters are found out, in ms: no look-up waits for them. */
const rest = 300;
/** Leads whose letters are kept; more than any page shows. */
const most = 5000;

type Kept = { readonly letter: Letter; readonly until: number };
type Wanted = { readonly ids: Set<string>; readonly askers: Set<Asker> };

export function createLetters(open: (space: Space) => Promise<Opened>): Letters {
  const kept = new Map<string, Kept>();
  const wanted = new Map<Space, Wanted>();
  /** Letters that were begun before the last write are not kept. */
  let edition = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const findOut = async (): Promise<void> => {
    const asked = [...wanted];
    wanted.clear();
    for (const [space, { ids, askers }] of asked) {
      const begun = edition;
      const found = await lettersOf(open, space, [...ids]);
      // What was written meanwhile was announced: pages have looked up again, and wait already.
      if (begun !== edition) continue;
      for (const [id, letter] of found) kept.set(id, letter);
      for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(id);
      if ([...found.values()].some(({ letter }) => letter !== null))
        for (const asker of askers) await announceTo(asker, { type: 'leadsChanged' });
    }
  };

  return {
    known(space, ids, asker, now) {
      const unknown = ids.filter((id) => (kept.get(id)?.until ?? 0) <= now);
      if (unknown.length > 0) {
        const known = wanted.get(space) ?? { ids: new Set<string>(), askers: new Set<Asker>() };
        wanted.set(space, known);
        for (const id of unknown) known.ids.add(id);
        known.askers.add(asker);
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          findOut().catch((error: unknown) => logProblem('background', 'letters were not found out', error));
        }, rest);
      }
      return (id) => {
        const found = kept.get(id);
        return found !== undefined && found.until > now ? found.letter : null;
      };
    },
    forget() {
      edition += 1;
      kept.clear();
    },
  };
}

/** The letters of leads of a space; of whoever is gone, none. */
async function lettersOf(
  open: (space: Space) => Promise<Opened>,
  space: Space,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Kept>> {
  const opened = await open(space);
  if (!opened.ok) return new Map();
  const [{ scoreBasis }, { quadrantFor }] = await Promise.all([
    import('@/lib/store/reads/score-facts'),
    import('@/lib/scoring/quadrant-for'),
  ]);
  const { db, definition } = opened.value;
  const now = Date.now();
  const { rules, people } = await scoreBasis(db, ids);
  const found = new Map(
    people.map((known): readonly [string, Kept] => {
      const { quadrant, until } = quadrantFor(rules, { ...known, definition, now });
      return [known.lead.id, { letter: quadrant && { letter: quadrant, until }, until }];
    }),
  );
  return new Map(ids.map((id) => [id, found.get(id) ?? { letter: null, until: Infinity }]));
}
