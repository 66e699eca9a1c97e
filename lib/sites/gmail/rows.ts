import { closest, isDocument, queryAll, queryFirst, type Root } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { ChipAnchor, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { findDuplicates, type PeopledThread } from './duplicates';
import { countLookalikes, isShownIn, type Page, type Part } from './page';
import { isRecognised, readPeople } from './people';
import { LOOKS_LIKE_ROW } from './rungs';
import { groupThreads, threadFinder, threadIdOf, type Thread } from './threads';

/**
 * Everybody in the rows of a list: one sighting a thread, with all of its participants.
 * @param page where to look
 */
export function readRows(page: Page): Part {
  const isShown = isShownIn(page.root, true);
  const row = climb(page.root, page.rungsOf('row'), isShown);
  const threads = groupThreads(row.hits);
  const threadOf = threadFinder(threads);
  const isInRow = (element: Element): boolean => {
    const found = closest(element, page.rungsOf('row').join(','));
    return found !== null && isShown(found);
  };
  const person = climb(
    page.root,
    page.rungsOf('rowPerson'),
    (element) => threadOf(element) !== undefined,
    isInRow,
  );
  const elementsByThread = new Map(threads.map((thread) => [thread, [] as Element[]]));
  for (const element of person.hits) {
    const elements = elementsByThread.get(threadOf(element) as Thread);
    if (person.rung === 0 || isInCellOf(elements?.[0], element)) elements?.push(element);
  }
  const peopled = threads.map((thread) => ({
    thread,
    people: readPeople(elementsByThread.get(thread) ?? [], page.rowRole, page.own),
  }));
  return {
    sightings: toSightings(page, peopled),
    tally: {
      places: threads.length === 0 ? countLookalikes(page.root, LOOKS_LIKE_ROW) : threads.length,
      recognised: peopled.filter(({ people }) => isRecognised(people)).length,
      rungs: { row: row.rung, rowPerson: person.rung },
    },
  };
}

function toSightings(page: Page, peopled: readonly PeopledThread[]): Sighting[] {
  const shown = peopled.filter(({ people }) => people.length > 0);
  const anchorByThread = findAnchors(page, shown);
  const earlierByLater = isDocument(page.root) ? findDuplicates(shown) : new Map<Thread, Thread>();
  return shown.map(({ thread, people }) => ({
    element: thread.first,
    people: people.map((person) => ({ ...person, ...placeIn(thread, earlierByLater.get(thread)) })),
    anchor: anchorByThread.get(thread) ?? null,
  }));
}

function placeIn(
  thread: Thread,
  earlier: Thread | undefined,
): Pick<SeenPerson, 'thread' | 'rows' | 'duplicateOf'> {
  const id = threadIdOf(thread);
  const duplicateOf = earlier && threadIdOf(earlier);
  return {
    ...(id === undefined ? {} : { thread: id }),
    rows: thread.rows.length,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
  };
}

/** Rows of both layouts may lie on one page, so each thread goes up the ladder by itself. */
function findAnchors(page: Page, peopled: readonly PeopledThread[]): ReadonlyMap<Thread, ChipAnchor> {
  const anchorByThread = new Map<Thread, ChipAnchor>();
  const threads = peopled.map(({ thread }) => thread);
  const threadOf = threadFinder(threads);
  const [only] = threads;
  const roots: readonly Root[] = only?.first === page.root ? only.rows : [page.root];
  for (const selector of page.rungsOf('rowAnchor')) {
    if (anchorByThread.size === threads.length) break;
    for (const parent of roots.flatMap((root) => queryAll(root, selector))) {
      const thread = threadOf(parent);
      if (thread === undefined || anchorByThread.has(thread)) continue;
      anchorByThread.set(thread, { parent, before: queryFirst(parent, ':scope > .y6'), kind: 'row' });
    }
  }
  return anchorByThread;
}

/** On a later rung only the sender's cell counts: the subject's cell may hold what others put there. */
function isInCellOf(first: Element | undefined, element: Element): boolean {
  return first === undefined || closest(first, 'td') === closest(element, 'td');
}
