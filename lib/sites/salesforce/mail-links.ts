import { isDocument, type Root } from '@/lib/sites/dom';
import { above, closestAcross, queryScopes } from '@/lib/sites/roots';
import type { Page } from './page';
import { ROW } from './rungs';

/**
 * The mail links that every row of a part of the page holds: what the ladder finds in each by itself, asked of all at
 * once, as a list has hundreds.
 * @param page whose ladder counts
 * @param part of the page; of a row that it lies in, all links count
 */
export function mailLinksByRow(page: Page, part: Root): ReadonlyMap<Element, readonly Element[]> {
  const outermost = isDocument(part) ? undefined : rowsAround(part).at(-1);
  const scopes = page.scopesIn(outermost ?? part);
  const linksByRow = new Map<Element, Element[]>();
  for (const selector of page.rungsOf('address')) {
    const found = new Map<Element, Element[]>();
    for (const link of queryScopes(scopes, selector)) {
      for (const row of rowsAround(link)) {
        const links = found.get(row);
        if (links === undefined) found.set(row, [link]);
        else links.push(link);
      }
    }
    for (const [row, links] of found) if (!linksByRow.has(row)) linksByRow.set(row, links);
  }
  return linksByRow;
}

/** Every row that an element lies in, the innermost first. */
function rowsAround(element: Element): readonly Element[] {
  const rows: Element[] = [];
  for (let at = above(element); at !== null;) {
    const row = closestAcross(at, ROW);
    if (row !== null) rows.push(row);
    at = row && above(row);
  }
  return rows;
}
