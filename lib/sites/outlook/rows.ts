import { attribute, closest, parentOf } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { Sighting } from '@/lib/sites/site-adapter';
import { countLookalikes, isShownOutside, toPeople, type Page, type Part } from './page';
import { LOOKS_LIKE_ROW, PANE, ROW } from './rungs';
import { statedByTooltip } from './stated';

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
  const isSender = (element: Element): boolean => isInRow(element) && statedByTooltip(element).length > 0;
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
    const people = toPeople(names.flatMap(statedByTooltip), thread ? { role, thread } : { role }, own);
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

/** A row names its senders first and side by side: what follows elsewhere (a subject, a file) names nobody. */
function isBeside(first: Element | undefined, hit: Element): boolean {
  return (
    first === undefined ||
    (parentOf(first) === parentOf(hit) && attribute(first, 'class') === attribute(hit, 'class'))
  );
}
