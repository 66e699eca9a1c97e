import { isDocument, nextOf, parentOf, type Root } from '@/lib/sites/dom';
import { closestAcross, queryScopes } from '@/lib/sites/roots';
import type { ChipAnchor, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { mailLinksByRow } from './mail-links';
import { recordIdOf, recordLinked, textIn, type Page, type Part } from './page';
import type { SalesforceObject } from './record-id';
import { ROW, ROW_HEADER } from './rungs';
import { addressOf } from './values';

/** What the people of some rows have in common. */
export type RowPeople = Pick<SeenPerson, 'role'> & {
  readonly objects: readonly SalesforceObject[];
};

/**
 * Everybody whom the rows of lists name: the link in a row's header goes to the person's record.
 * @param page where to look
 * @param part of it that is read
 * @param people which records are people there, and the part that they play
 */
export function readRows(page: Page, part: Root, people: RowPeople): Part {
  const scopes = page.scopesIn(part);
  const isRowLink = (link: Element): boolean =>
    closestAcross(link, ROW_HEADER) !== null && page.isShown(link);
  const { rung, hits } = page.climb('rowLink', scopes, isRowLink);
  const linksByRow = mailLinksByRow(page, part);
  const sightings = hits.map((link) => readRow(page, link, people, linksByRow)).filter((row) => row !== null);
  return { sightings, tally: { places: placesOf(), recognised: sightings.length, rungs: { rowLink: rung } } };

  /** A list of one kind of people holds nobody else; any other list may. Rows without links: we know them no longer. */
  function placesOf(): number {
    if (people.objects.length > 1) return sightings.length;
    return hits.length > 0 || !isDocument(page.root)
      ? hits.length
      : queryScopes(scopes, ROW_HEADER).filter(page.isShown).length;
  }
}

function readRow(
  page: Page,
  link: Element,
  { role, objects }: RowPeople,
  linksByRow: ReturnType<typeof mailLinksByRow>,
): Sighting | null {
  const record = recordLinked(page, link);
  const row = closestAcross(link, ROW);
  if (record === null || row === null || !objects.includes(record.object)) return null;
  const name = textIn(page, link);
  const email = addressOf(page, linksByRow.get(row) ?? []);
  return {
    element: row,
    people: [
      {
        role,
        ...(name === '' ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        recordId: recordIdOf(page, record),
      },
    ],
    anchor: anchorOf(link),
  };
}

/** Beside the link; where the link alone is what a shadow root draws, in the cell around it. */
function anchorOf(link: Element): ChipAnchor | null {
  const parent = parentOf(link);
  if (parent !== null) return { parent, before: nextOf(link), kind: 'row' };
  const cell = closestAcross(link, ROW_HEADER);
  return cell && { parent: cell, before: null, kind: 'row' };
}
