import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { PageSeen } from './page-seen';

/*
 * What the page of a tab and the frames in it show lies in the session's storage, each under a key of its own: two that
 * tell at once never overwrite each other.
 */

/** The page itself, as browsers number frames. */
export const topFrame = 0;

/** Under which key the session keeps what one document of a tab shows. */
export function seenKey(tabId: number, frameId: number = topFrame): string {
  return frameId === topFrame ? `tab:${tabId}` : `tab:${tabId}/${frameId}`;
}

/** Ids of the frames of a tab of which something is kept, in the order in which the browser made them. */
export function framesKept(tabId: number, kept: Readonly<Record<string, unknown>>): readonly number[] {
  const begin = seenKey(tabId, Number.NaN).replace('NaN', '');
  return Object.keys(kept)
    .flatMap((key) => (key.startsWith(begin) ? [Number(key.slice(begin.length))] : []))
    .sort((one, other) => one - other);
}

/**
 * What a tab shows: its page with the people of its frames, whoever wrote an open message or is the subject of a record
 * first. Lists begin with what stands in frames: there lies what was opened from a list in the page, which may be long. The
 * health is the page's, or that of the first frame that shows somebody where the page does not.
 * @param kept all that the session keeps, or at least what it keeps of the tab
 * @returns null where the page itself told nothing yet
 */
export function seenTogether(tabId: number, kept: Readonly<Record<string, unknown>>): PageSeen | null {
  const top = kept[seenKey(tabId)] as PageSeen | undefined;
  if (top === undefined) return null;
  const frames = framesKept(tabId, kept).map((frameId) => kept[seenKey(tabId, frameId)] as PageSeen);
  if (frames.length === 0) return top;
  const all = [top, ...frames];
  const people = all.flatMap((seen) => seen.people).toSorted((one, other) => rank(one) - rank(other));
  return {
    ...top,
    people: onceEach(people).slice(0, most.people),
    results: onceEach([...frames, top].flatMap(({ results = [] }) => results)).slice(0, most.results),
    health: all.find(({ health }) => health.state !== 'idle')?.health ?? top.health,
  };
}

/** As many as one page tells. */
const most = { people: 20, results: 50 } as const;

function rank({ role }: PersonSeen): number {
  return role === 'sender' || role === 'subject' ? 0 : 1;
}

/** Who shares a key with somebody before them is shown already; who has none is shown by the same name once. */
function onceEach(people: readonly PersonSeen[]): readonly PersonSeen[] {
  const known = new Set<string>();
  return people.filter(({ keys, name }) => {
    const names = keys.length > 0 ? keys : [`name ${name ?? ''}`];
    const isNew = !names.some((each) => known.has(each));
    for (const each of names) known.add(each);
    return isNew;
  });
}
