import { closest, nextOf, parentOf } from '@/lib/sites/dom';
import type { ChipAnchor } from '@/lib/sites/site-adapter';

/** Where a chip stands beside a name: after it, and outside what it may link to. */
export function besideName(heading: Element): ChipAnchor | null {
  const outer = closest(heading, 'a, button') ?? heading;
  const parent = parentOf(outer);
  return parent && { parent, before: nextOf(outer), kind: 'thread' };
}
