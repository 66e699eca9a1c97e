import { attribute, queryFirst } from '@/lib/sites/dom';
import type { Reading } from '@/lib/sites/site-adapter';
import { VIEWER } from './rungs';
import { toName } from './texts';

/**
 * Whose account it is, where the site's frame names them; with the address of their profile where the page is it.
 * @param ownProfile the address of the page, where it is the viewer's own
 */
export function viewerOf(document: Document, ownProfile: string | undefined): Reading['viewer'] {
  const picture = VIEWER.map((selector) => queryFirst(document, selector)).find((found) => found !== null);
  const name = toName((picture && attribute(picture, 'alt')) ?? '');
  if (name === '' && ownProfile === undefined) return undefined;
  return {
    ...(name === '' ? {} : { name }),
    ...(ownProfile === undefined ? {} : { profileUrl: ownProfile }),
  };
}
