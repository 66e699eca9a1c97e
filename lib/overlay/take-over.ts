/**
 * Ends the copy that ran here before, through this isolated world's own global: no page can see or do that. A copy
 * whose extension was replaced lives in another world, and notices by itself.
 * @returns what ends the copy that takes over
 */
export function takeOver(): AbortSignal {
  const world = globalThis as { [slot]?: AbortController };
  world[slot]?.abort();
  world[slot] = new AbortController();
  return world[slot].signal;
}

const slot: unique symbol = Symbol.for('stageside.overlay') as never;
