import { attribute, childOf, closest, queryWithin, queryFirst, type Root } from '@/lib/sites/dom';
import { climb, type Climb } from '@/lib/sites/ladder';
import type { ChipAnchor, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { findDuplicates, type PeopledThread } from './duplicates';
import { countLookalikes, isShownIn, type Page, type Part } from './page';
import { isRecognised, readPeople } from './people';
import { LOOKS_LIKE_ROW, ROW, SUBJECT_LINE, THREAD_ID } from './rungs';
import { groupThreads, threadFinder, type Thread } from './threads';

/**
 * Everybody in the rows of a list: one sighting a thread, with all of its participants.
 * @param page where to look
 */
export function readRows(page: Page): Part {
  const { root, rungsOf } = page;
  const isShown = isShownIn(root, true);
  const row = climb(root, rungsOf('row'), isShown);
  if (row.rung === -1) {
    const places = countLookalikes(root, LOOKS_LIKE_ROW);
    return { sightings: [], tally: { places, recognised: 0, rungs: { row: -1, rowPerson: -1 } } };
  }
  const threads = groupThreads(row.hits);
  const threadOf = threadFinder(threads);
  const isInRow = (element: Element): boolean => {
    const found = closest(element, ROW);
    return found !== null && isShown(found);
  };
  const person = climb(root, rungsOf('rowPerson'), (element) => threadOf(element) !== undefined, isInRow);
  const elements = elementsByIndex(person, threads, threadOf);
  const peopled: PeopledThread[] = threads.map((thread) => ({
    thread,
    people: readPeople(elements[thread.index] ?? [], placeOf(page, thread), page.own),
  }));
  return {
    sightings: toSightings(page, peopled, threadOf),
    tally: {
      places: threads.length,
      recognised: peopled.filter(({ people }) => isRecognised(people)).length,
      rungs: { row: row.rung, rowPerson: person.rung },
    },
  };
}

type ThreadOf = (element: Element) => Thread | undefined;

/** On a later rung only the sender's cell counts: the subject's cell may hold what others put there. */
function elementsByIndex({ rung, hits }: Climb, threads: readonly Thread[], threadOf: ThreadOf): Element[][] {
  const elements: Element[][] = threads.map(() => []);
  for (const hit of hits) {
    const inThread = elements[threadOf(hit)?.index ?? -1] ?? [];
    const [first] = inThread;
    if (rung === 0 || first === undefined || closest(first, 'td') === closest(hit, 'td')) inThread.push(hit);
  }
  return elements;
}

function placeOf(page: Page, { first, rows }: Thread): Pick<SeenPerson, 'role' | 'thread' | 'rows'> {
  const id = attribute(first, 'id') || lastingIdOf(first);
  return id
    ? { role: page.rowRole, thread: id, rows: rows.length }
    : { role: page.rowRole, rows: rows.length };
}

function lastingIdOf(row: Element): string | null {
  const marked = queryFirst(row, THREAD_ID);
  return marked && attribute(marked, 'data-legacy-thread-id');
}

function toSightings(page: Page, peopled: readonly PeopledThread[], threadOf: ThreadOf): Sighting[] {
  const anchors = findAnchors(page, peopled, threadOf);
  const earlierByLater = page.duplicates ? findDuplicates(page.root, peopled, threadOf) : noDuplicates;
  const sightings: Sighting[] = [];
  for (const { thread, people } of peopled) {
    if (people.length === 0) continue;
    const earlier = earlierByLater.get(thread);
    const duplicateOf = earlier && placeOf(page, earlier).thread;
    sightings.push({
      element: thread.first,
      people: duplicateOf === undefined ? people : people.map((person) => ({ ...person, duplicateOf })),
      anchor: anchors[thread.index] ?? null,
    });
  }
  return sightings;
}

/** Rows of both layouts may lie on one page, so each thread goes up the ladder by itself. */
function findAnchors(page: Page, peopled: readonly PeopledThread[], threadOf: ThreadOf): ChipAnchor[] {
  const anchors: ChipAnchor[] = [];
  let missing = peopled.length;
  const only = peopled[0]?.thread;
  const roots: readonly Root[] = only?.first === page.root ? only.rows : [page.root];
  for (const selector of page.rungsOf('rowAnchor')) {
    if (missing === 0) break;
    for (const parent of roots.flatMap((root) => queryWithin(root, selector))) {
      const index = threadOf(parent)?.index;
      if (index === undefined || anchors[index] !== undefined) continue;
      anchors[index] = { parent, before: childOf(parent, SUBJECT_LINE), kind: 'row' };
      missing -= 1;
    }
  }
  return anchors;
}

const noDuplicates: ReadonlyMap<Thread, Thread> = new Map();
