import type { Ladders } from '@/lib/sites/site-adapter';

/** Selectors of the user's own, by site. */
export type AllRungs = Readonly<Record<string, Ladders>>;

/** Where the background leaves them for a script that is injected next: a global of this isolated world, no page sees it. */
const slot = 'stagesideRungs';

/** What was left, once; a script that is injected later is left its own. */
export function takeRungs(): AllRungs {
  const world = globalThis as { [slot]?: AllRungs };
  const rungs = world[slot] ?? {};
  delete world[slot];
  return rungs;
}
