import { realpathSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/*
 * Vitest's reporter groups failures by `Map.groupBy`, which Node 20 does not have: without it a failing test is
 * reported as a broken reporter.
 */
if (!('groupBy' in Map)) Object.defineProperty(Map, 'groupBy', { value: groupBy });

function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

export default defineConfig({
  plugins: [WxtVitest()],
  // Packages may be shared by several copies of the project: then they lie outside it.
  server: { fs: { allow: ['.', realpathSync('node_modules')] } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    globalSetup: ['test/words.setup.ts'],
    setupFiles: ['test/setup.ts'],
    // Two busy cores: a limit that tells a hang from a slow machine.
    testTimeout: 60_000,
    restoreMocks: true,
    mockReset: true,
  },
});
