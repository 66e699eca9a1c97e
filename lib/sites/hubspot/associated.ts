import { attribute, closest, nextOf, parentOf, queryAll } from '@/lib/sites/dom';
import type { Sighting } from '@/lib/sites/site-adapter';
import { addressIn, isShown, valueIn, type Page, type Part } from './page';
import { contactIn, recordIdOf } from './route';
import { TILE } from './rungs';

/**
 * The contacts of a deal or company, by the links to their records. Where a deal has one alone, its stage is said of
 * them; of several it would be a guess.
 * @param page where to look
 */
export function readAssociated(page: Page): Part {
  const { rung, hits } = page.climb('associated', page.root, isShown);
  const sightings = hits.map((link) => readTile(link)).filter((tile) => tile !== null);
  const [dealStage] = page.climb('dealStage', page.root, isShown).hits;
  const siteStage = dealStage && valueIn(dealStage);
  const isAlone = new Set(sightings.flatMap(({ people }) => people.map((one) => one.recordId))).size === 1;
  return {
    sightings:
      siteStage && isAlone
        ? sightings.map((one) => ({ ...one, people: one.people.map((person) => ({ ...person, siteStage })) }))
        : sightings,
    tally: { places: sightings.length, recognised: sightings.length, rungs: { associated: rung } },
  };
}

function readTile(link: Element): Sighting | null {
  const contact = contactIn(attribute(link, 'href'));
  const parent = parentOf(link);
  if (contact === null || parent === null) return null;
  const name = valueIn(link);
  const mails = queryAll(closest(link, TILE) ?? link, MAIL).map((mail) => ownAddress(mail));
  const [email, ...others] = new Set(mails.filter((address) => address !== undefined));
  return {
    element: link,
    people: [
      {
        role: 'participant',
        ...(name === '' ? {} : { name }),
        ...(email === undefined || others.length > 0 ? {} : { email }),
        recordId: recordIdOf(contact),
      },
    ],
    anchor: { parent, before: nextOf(link), kind: 'row' },
  };
}

/** The address that a link goes to and reads: what another extension links otherwise is not HubSpot's. */
function ownAddress(link: Element): string | undefined {
  const address = addressIn(link);
  return address !== undefined && attribute(link, 'href')?.toLowerCase().includes(address)
    ? address
    : undefined;
}

const MAIL = 'a[href^="mailto:"]';
