import { matches, parentOf } from './dom';
import type { Accept } from './ladder';

/**
 * Whether neither an element nor anything around it matches. Answers are kept for one reading, as what stands side by
 * side shares what is around it; one who asks makes a new one for each.
 */
export function outside(selector: string): Accept {
  const known = new Map<Element, boolean>();
  const isOutside = (element: Element): boolean => {
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const parent = parentOf(element);
    const found = !matches(element, selector) && (parent === null || isOutside(parent));
    known.set(element, found);
    return found;
  };
  return isOutside;
}
