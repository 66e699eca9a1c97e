import { matches } from '@/lib/sites/dom';
import type { Accept } from '@/lib/sites/ladder';
import { above, closestAcross } from '@/lib/sites/roots';
import { HIDDEN, IGNORED, LIST } from './rungs';

/**
 * Tells what Lightning shows and nobody wrote: in no tab behind another, in no mail, feed or note. The browser is asked
 * at once up to what holds a list's rows, and for that the answer is kept; one who asks makes a new one for each reading.
 */
export function rememberShown(): Accept {
  const known = new Map<Element, boolean>();
  const isShown = (element: Element): boolean => {
    const at = closestAcross(element, UNSEEN_OR_LIST);
    if (at === null) return true;
    const answer = known.get(at);
    if (answer !== undefined) return answer;
    const around = above(at);
    const found = !matches(at, UNSEEN) && (around === null || isShown(around));
    known.set(at, found);
    return found;
  };
  return isShown;
}

const UNSEEN = `${HIDDEN}, ${IGNORED}`;

const UNSEEN_OR_LIST = `${UNSEEN}, ${LIST}`;
