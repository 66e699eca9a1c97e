import type { ReadOptions, SiteAdapter } from '@/lib/sites/site-adapter';

/**
 * The targets whose rungs a reading asks for. Those of any other may fail without a difference: who never asks for
 * them cannot tell.
 * @param adapter the one under test
 * @param read reads a page with these rungs: none of the user's own
 */
export function askedTargets(
  adapter: SiteAdapter,
  read: (options: Pick<ReadOptions, 'rungs'>) => unknown,
): ReadonlySet<string> {
  const asked = new Set<string>();
  const rungs = {};
  for (const target of Object.keys(adapter.rungs))
    Object.defineProperty(rungs, target, { enumerable: true, get: () => void asked.add(target) });
  read({ rungs });
  return asked;
}
