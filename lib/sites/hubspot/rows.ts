import { attribute, nextOf, parentOf, queryAll, queryFirst } from '@/lib/sites/dom';
import type { Sighting } from '@/lib/sites/site-adapter';
import { addressIn, isShown, valueIn, type Page, type Part } from './page';
import { contactIn, recordIdOf } from './route';
import { cellOf } from './rungs';

/**
 * Everybody in the rows of a list of contacts, by the link to the record; what columns are shown is up to the user.
 * @param page where to look
 */
export function readRows(page: Page): Part {
  const { rung, hits } = page.climb('row', page.root, isShown);
  const sightings = hits.map((row) => readRow(row)).filter((row) => row !== null);
  return { sightings, tally: { places: hits.length, recognised: sightings.length, rungs: { row: rung } } };
}

function readRow(row: Element): Sighting | null {
  const id = attribute(row, 'data-test-id')?.slice('row-'.length);
  const links = queryAll(row, 'a[href*="/contacts/"]').filter(
    (link) => contactIn(attribute(link, 'href'))?.id === id,
  );
  const [link] = links;
  const contact = link === undefined ? null : contactIn(attribute(link, 'href'));
  if (link === undefined || contact === null) return null;
  const name = links.map((one) => valueIn(one)).find((text) => text !== '');
  const mail = queryFirst(row, cellOf('email'));
  const email = mail === null ? undefined : addressIn(mail);
  const company = textOf('company');
  const title = textOf('jobtitle');
  const siteStage = textOf('lifecyclestage') ?? textOf('hs_lead_status');
  const parent = parentOf(link);
  return {
    element: row,
    people: [
      {
        role: 'result',
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        recordId: recordIdOf(contact),
        ...(company === undefined ? {} : { company }),
        ...(title === undefined ? {} : { title }),
        ...(siteStage === undefined ? {} : { siteStage }),
      },
    ],
    anchor: parent && { parent, before: nextOf(link), kind: 'row' },
  };

  function textOf(property: string): string | undefined {
    const cell = queryFirst(row, cellOf(property));
    const text = cell === null ? '' : valueIn(cell);
    return text === '' || /^-+$/u.test(text) ? undefined : text;
  }
}
