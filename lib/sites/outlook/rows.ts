import { attribute, closest, documentOf, parentOf, queryWithin } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { Sighting } from '@/lib/sites/site-adapter';
import { countLookalikes, isShownOutside, toPeople, type Page, type Part } from './page';
import { LOOKS_LIKE_ROW, PANE, ROW } from './rungs';
import { statedByTooltip, type Stated } from './stated';

/**
 * Everybody in the rows of the list: one sighting a conversation.
 * @param page where to look
 */
export function readRows(page: Page): Part {
  const { root, rungsOf, own, rowRole: role } = page;
  const isShown = isShownOutside(PANE);
  const row = climb(root, rungsOf('row'), isShown);
  if (row.rung === -1) {
    const places = countLookalikes(root, LOOKS_LIKE_ROW);
    return { sightings: [], tally: { places, recognised: 0, rungs: { row: -1, rowSender: -1 } } };
  }
  const namesByRow = new Map<Element, Element[]>(row.hits.map((hit) => [hit, []]));
  const isNamed = namesLikeOthers(page, isInRow);
  const statedByName = new Map<Element, readonly Stated[]>();
  const isSender = (element: Element): boolean => {
    const stated = isInRow(element) ? statedByTooltip(element, isNamed) : [];
    statedByName.set(element, stated);
    return stated.length > 0;
  };
  const sender = climb(root, rungsOf('rowSender'), isSender);
  for (const hit of sender.hits) {
    const names = namesByRow.get(closest(hit, ROW) ?? hit);
    if (names !== undefined && isBeside(names[0], hit)) names.push(hit);
  }
  const sightings: Sighting[] = [];
  for (const [element, names] of namesByRow) {
    const [first] = names;
    const parent = first && parentOf(first);
    if (!first || !parent) continue;
    const thread = attribute(element, 'data-convid');
    const stated = names.flatMap((name) => statedByName.get(name) ?? []);
    const people = toPeople(stated, thread ? { role, thread } : { role }, own);
    sightings.push({ element, people, anchor: { parent, before: first, kind: 'row' } });
  }
  return {
    sightings,
    tally: {
      places: namesByRow.size,
      recognised: sightings.length,
      rungs: { row: row.rung, rowSender: sender.rung },
    },
  };

  /** In a row itself: cards of attachments and whatever else is an option of its own are none of it. */
  function isInRow(element: Element): boolean {
    const found = closest(element, ROW);
    const option = closest(element, '[role="option"]');
    return found !== null && (option === null || option === found) && isShown(element) && isShown(found);
  }
}

/**
 * Tells whether an element stands where other rows of the page name their senders: told by the classes of it and of what
 * holds it, which change with every build but are alike in one list. So an address that serves as a name is told from a
 * subject that is an address. Found out when it is first asked.
 */
function namesLikeOthers(page: Page, isInRow: (element: Element) => boolean): (element: Element) => boolean {
  let known: ReadonlySet<string> | null = null;
  return (element) => {
    const place = placeIn(element);
    known ??= placesOfNames(page, isInRow);
    return place !== null && known.has(place);
  };
}

function placesOfNames(page: Page, isInRow: (element: Element) => boolean): ReadonlySet<string> {
  const firstByRow = new Map<Element, Element>();
  for (const element of page
    .rungsOf('rowSender')
    .flatMap((rung) => queryWithin(documentOf(page.root), rung))) {
    const row = closest(element, ROW);
    if (row === null || firstByRow.has(row) || !isInRow(element)) continue;
    if (statedByTooltip(element).length > 0) firstByRow.set(row, element);
  }
  return new Set([...firstByRow.values()].map(placeIn).filter((place) => place !== null));
}

function placeIn(element: Element): string | null {
  const parent = parentOf(element);
  const around = parent && attribute(parent, 'class');
  return around ? `${around} > ${attribute(element, 'class') ?? ''}` : null;
}

/** A row names its senders first and side by side: what follows elsewhere (a subject, a file) names nobody. */
function isBeside(first: Element | undefined, hit: Element): boolean {
  return (
    first === undefined ||
    (parentOf(first) === parentOf(hit) && attribute(first, 'class') === attribute(hit, 'class'))
  );
}
