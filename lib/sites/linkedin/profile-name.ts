import { queryFirst } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { Page } from './page';
import { SDUI_MARK, type LinkedInTarget } from './rungs';
import type { StructuredPerson } from './structured';
import { nameIn, nameInTitle } from './texts';

/** A profile's owner by name, where it stands on the page, and how far down the ladder it was found. */
export type FoundName = {
  readonly name: string;
  /** The page's main part where no element shows the name. */
  readonly element: Element | null;
  readonly isOnPage: boolean;
  readonly target: LinkedInTarget;
  /** 0 is the best source; -1: none had a name. */
  readonly rung: number;
};

/**
 * Goes down the sources of a profile's name: structured data (public pages), the heading, the tab's title.
 * @param structured null where the page has none
 * @param isPublic whether it is what guests get
 */
export function findName(page: Page, structured: StructuredPerson | null, isPublic: boolean): FoundName {
  const { document } = page;
  const target = isPublic
    ? 'publicName'
    : queryFirst(document, SDUI_MARK) === null
      ? 'legacyName'
      : 'sduiName';
  const rungs = page.rungsOf(target);
  const heading = climb(document, rungs, (element) => page.isShown(element) && nameIn(element) !== '');
  const [element = null] = heading.hits;
  const place = element ?? queryFirst(document, 'main') ?? queryFirst(document, 'body');
  const found = { element: place, isOnPage: element !== null, target } as const;
  if (structured !== null && structured.name !== '') return { ...found, name: structured.name, rung: 0 };
  const offset = isPublic ? 1 : 0;
  if (element !== null) return { ...found, name: nameIn(element), rung: heading.rung + offset };
  const name = nameInTitle(document, isPublic);
  return { ...found, name, rung: name === '' ? -1 : rungs.length + offset };
}
