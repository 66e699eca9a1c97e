import { documentOf, isDocument, queryWithin, type Root } from './dom';
import type { Rungs } from './site-adapter';

/** Which rung hit (-1: none) and what it found. */
export type Climb = { readonly rung: number; readonly hits: readonly Element[] };

export type Accept = (element: Element) => boolean;

/**
 * Goes up a ladder: the first rung with an accepted hit wins. The rung is the page's, not the part's: a part of the
 * page whose hits come from a later rung than the rest of the page gives nothing, so that reading a part finds
 * exactly what reading the whole would have found there.
 * @param root where to look
 * @param rungs selectors, best first
 * @param accept which hits count (shown, in a header rather than a body)
 * @param acceptElsewhere the same question for hits outside the root; `accept` where absent
 */
export function climb(root: Root, rungs: Rungs, accept: Accept, acceptElsewhere: Accept = accept): Climb {
  for (const [rung, selector] of rungs.entries()) {
    const hits = queryWithin(root, selector).filter(accept);
    if (hits.length === 0) continue;
    const earlier = rungs.slice(0, rung);
    return isDocument(root) || !hitsAny(documentOf(root), earlier, acceptElsewhere) ? { rung, hits } : missed;
  }
  return missed;
}

/** True where any rung has an accepted hit. */
function hitsAny(root: Root, rungs: Rungs, accept: Accept): boolean {
  return rungs.some((selector) => queryWithin(root, selector).some(accept));
}

const missed: Climb = { rung: -1, hits: [] };
