import { realpathSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { patience } from './test/chance.ts';

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

/*
 * Tests make much that is forgotten soon, above all pages and what renders them. V8 gives what is new a room of 16 MB,
 * which it grows into from one, and clears it each time that it is full: a tenth of the time of component tests. Workers
 * that start after this have more room.
 */
setFlagsFromString('--min-semi-space-size=16');
setFlagsFromString('--max-semi-space-size=64');

/**
 * Tests of plain functions and of stores, each of which has a database of its own: nothing is left by one file that
 * another could meet, so they share their modules. Half of their time went into loading these again for each file.
 */
const plain = 'test/{actions,funnel,metrics,samples,scoring,store,transfer}/**/*.test.ts';

/** One kind of tests; each has the whole set-up, as the extension's plugin reaches no further than its own project. */
function testsOf(test: NonNullable<UserWorkspaceConfig['test']>): UserWorkspaceConfig {
  return {
    plugins: [WxtVitest()],
    // Packages may be shared by several copies of the project: then they lie outside it.
    server: { fs: { allow: ['.', realpathSync('node_modules')] } },
    test: {
      globalSetup: ['test/words.setup.ts'],
      setupFiles: ['test/setup.ts'],
      pool: 'threads',
      // Two busy cores: a limit that tells a hang from a slow machine.
      testTimeout: patience(60_000),
      restoreMocks: true,
      mockReset: true,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    // By itself Vitest leaves one core to its own process, which has little to do: of two cores half would idle.
    maxWorkers: '100%',
    projects: [
      testsOf({ name: 'plain', include: [plain], isolate: false }),
      testsOf({ name: 'others', include: ['test/**/*.test.{ts,tsx}'], exclude: [plain, 'test/e2e/**'] }),
    ],
  },
});
