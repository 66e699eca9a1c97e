import { documentOf, type Root } from '@/lib/sites/dom';
import type { Tally } from '@/lib/sites/health';
import type { Accept } from '@/lib/sites/ladder';
import { outside } from '@/lib/sites/outside';
import type { Ladders, Rungs, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { linkReader, type ReadLink } from './linked-profile';
import { FRAME, linkedinRungs, WRITTEN, type LinkedInTarget } from './rungs';

/** All that reading one kind of place on a LinkedIn page needs; made anew for every reading. */
export type Page = {
  readonly root: Root;
  readonly document: Document;
  readonly url: URL;
  readonly rungsOf: (target: LinkedInTarget) => Rungs;
  /** True for what the page itself shows: not hidden by its own hand, and nothing that somebody wrote. */
  readonly isShown: Accept;
  /** True for what is shown, and outside the site's own frame. */
  readonly isContent: Accept;
  readonly profileOf: ReadLink;
};

/** What one kind of place gave. */
export type Part = { readonly sightings: readonly Sighting[]; readonly tally: Tally };

/** A person who is being put together. */
export type Draft = { -readonly [Field in keyof SeenPerson]: SeenPerson[Field] };

/** What a kind of place gives where there is none of it. */
export const noPart: Part = { sightings: [], tally: { places: 0, recognised: 0, rungs: {} } };

/**
 * A page as it is read once.
 * @param root the document or the part of it that is read
 * @param overrides a user's own ladders
 */
export function openPage(root: Root, url: URL, overrides: Ladders | undefined): Page {
  return {
    root,
    document: documentOf(root),
    url,
    rungsOf: (target) => overrides?.[target] ?? linkedinRungs[target],
    isShown: outside(HIDDEN),
    isContent: outside(`${HIDDEN}, ${FRAME}`),
    profileOf: linkReader(),
  };
}

const HIDDEN = `[hidden], [style*="display:none"], [style*="display: none"], dialog, ${WRITTEN}`;
