import { climb } from '@/lib/sites/ladder';
import { closest, isDocument, parentOf, queryAll } from '@/lib/sites/dom';
import type { Page, Part } from './page';
import { CONVERSATION } from './rungs';
import { nameIn } from './texts';

/**
 * With whom the listed conversations are: one person each, by name alone, which binds nobody. Conversations of
 * several are left out, and LinkedIn's own.
 * @param page where to look
 */
export function readMessages(page: Page): Part {
  const { rung, hits } = climb(page.root, page.rungsOf('participant'), page.isShown);
  const named = hits
    .filter((element) => !isOfSeveral(page, element))
    .map((element) => ({ element, name: nameIn(element) }))
    .filter(({ name }) => !name.startsWith('LinkedIn'));
  const people = named.filter(({ name }) => name !== '');
  const lookalikes = isDocument(page.root) && rung === -1 ? queryAll(page.root, CONVERSATION).length : 0;
  return {
    sightings: people.map(({ element, name }) => {
      const parent = parentOf(element);
      return {
        element,
        people: [{ role: 'participant', name }],
        anchor: parent && { parent, before: null, kind: 'row' },
      };
    }),
    tally: {
      places: named.length + lookalikes,
      recognised: people.length,
      rungs: { participant: rung },
    },
  };
}

/** Several faces, or names in a row; what follows one name may be titles, which are single words. */
function isOfSeveral({ isShown }: Page, element: Element): boolean {
  const card = closest(element, CONVERSATION);
  const faces = card === null ? 0 : queryAll(card, 'img').filter(isShown).length;
  return faces > 1 || /,\s*[^\s,]+\s+[^\s,]/u.test(nameIn(element));
}
