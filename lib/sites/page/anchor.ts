import { closest, matches, nextOf, parentOf } from '@/lib/sites/dom';
import { above } from '@/lib/sites/roots';
import type { ChipAnchor } from '@/lib/sites/site-adapter';
import { CELL } from './rungs';

/**
 * Where a chip fits beside what names a person: at the end of its cell in a row, at the end of the text that holds an
 * address, behind a link, a field or a few words within a line. Never in a link, and never at the end of the page.
 * @param element that names them
 * @param row that it stands in
 */
export function anchorAt(element: Element, row: Element | null): ChipAnchor | null {
  const cell = row === null ? null : closest(element, CELL);
  if (cell !== null) return { parent: cell, before: null, kind: 'row' };
  const pressed = closest(element, PRESSED);
  if (pressed === null && !matches(element, ALONE)) {
    return matches(element, 'body') ? null : { parent: element, before: null, kind: 'thread' };
  }
  return behind(pressed ?? element, matches(element, 'input') ? 'field' : row === null ? 'thread' : 'row');
}

/** What does something when it is pressed: nothing of ours belongs in there. */
const PRESSED = 'a, button, label, summary, option, [role="button"], [role="link"], [role="option"]';

/** What holds nothing, and words within a line: those may be cut off, or kept out of sight for what stands beside them. */
const ALONE = 'input, area, img, span, b, strong, i, em, small, bdi, font';

/** A link may be all that a component shows: then the chip stands behind the component. */
function behind(element: Element, kind: ChipAnchor['kind']): ChipAnchor | null {
  const parent = parentOf(element);
  if (parent !== null) return { parent, before: nextOf(element), kind };
  const host = above(element);
  return host === null ? null : behind(host, kind);
}
