import { closest, parentOf, tidy, type Root } from './dom';
import { rootsUnder, walkerIn, type Scope } from './roots';

/**
 * The text of an element with what its shadow roots show, on one line. What two nodes say alike is said once: copies
 * for screen readers stand beside what they copy.
 * @param element where to read
 * @param aside parts whose text is not meant: labels of buttons, hidden hints, styles
 * @param rootsIn what finds shadow roots, where a reading remembers them
 */
export function deepTextOf(
  element: Element,
  aside: string,
  rootsIn: (root: Root) => readonly Scope[] = rootsUnder,
): string {
  const texts = new Set<string>();
  for (const scope of rootsIn(element)) gatherTexts(scope, aside, texts);
  return tidy([...texts].join(' '));
}

function gatherTexts(scope: Scope, aside: string, texts: Set<string>): void {
  const walker = walkerIn(scope, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = parentOf(text);
    if (parent === null || closest(parent, aside) === null) texts.add(tidy((text as Text).data));
  }
}
