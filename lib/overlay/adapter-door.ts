import type { SiteAdapter } from '@/lib/sites/site-adapter';

/**
 * Where a site's script leaves its adapter for the script that marks people: both run in the same isolated world, whose
 * global no page can reach. So what marks people is one file for all sites, and what reads a site is small.
 */
const spot: unique symbol = Symbol.for('stageside.adapter') as never;

type World = { [spot]?: SiteAdapter };

export function leaveAdapter(adapter: SiteAdapter): void {
  (globalThis as World)[spot] = adapter;
}

/** The adapter of the page, once its script has run here. */
export function takeAdapter(): SiteAdapter | null {
  return (globalThis as World)[spot] ?? null;
}
