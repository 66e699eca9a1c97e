import { documentOf } from '@/lib/sites/dom';

/**
 * The frames that an element lies in, the innermost first; none where it lies in the page itself. Ours run only where every
 * frame is of the page's own origin, so that its element can be looked at (`part-of-page.ts`).
 */
export function framesAround(element: Element): readonly Element[] {
  const frames: Element[] = [];
  let at = Reflect.get(Document.prototype, 'defaultView', documentOf(element)) as Window | null;
  while (at !== null && at.frameElement !== null) {
    frames.push(at.frameElement);
    at = at.parent;
  }
  return frames;
}
