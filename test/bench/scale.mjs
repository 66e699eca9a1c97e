import { figureOf, notRun } from '#tools/bench/figure.mjs';
import { loadModule } from '#tools/bench/load-module.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { kinds } from '#bench/search-kinds.mjs';
import { openReads } from '#bench/store-reads.mjs';

export const about = 'the same reads of 1,000,000 leads and of 100,000, the store open';

const [few, many] = [100_000, 1_000_000];
const budget = 2;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const named = (/** @type {string} */ what) => `${what}, 1,000,000 leads by 100,000`;
  const [lookUp, list] = [named('look-up of 100 people'), named('list of a stage')];
  const searches = kinds.map((kind) => ({ ...kind, name: named(`search: ${kind.name}`) }));
  if (!setup.large)
    return [lookUp, list, ...searches.map(({ name }) => name)].map((name) =>
      notRun(name, 'use --large; the million takes some 20 minutes the first time'),
    );

  const { keyOf, personOf, scatter } = await loadModule(new URL('page/people.ts', import.meta.url));
  const [small, large] = [await setup.openLab({ leads: few }), await setup.openLab({ leads: many })];
  try {
    const [inFew, inMany] = [await openReads(small), await openReads(large)];
    let drawn = 0;
    const draw = (/** @type {number} */ leads) => scatter((drawn += 1), 33) % leads;
    /**
     * @param {string} name
     * @param {(reads: import('#bench/store-reads.mjs').StoreReads, leads: number) => Promise<{ ms: number }>} read
     */
    const compare = async (name, read) => {
      const { ours, floor } = await measureInTurns({
        ours: async () => (await read(inMany, many)).ms,
        floor: async () => (await read(inFew, few)).ms,
      });
      return figureOf({ name, unit: 'ms', ours, floor, budget });
    };
    const figures = [
      await compare(lookUp, ({ read }, leads) =>
        read(
          'people',
          Array.from({ length: 100 }, () => keyOf(draw(leads))),
        ),
      ),
      await compare(list, ({ read }) => read('list', 'mql', 50)),
    ];
    for (const { name, typed } of searches)
      figures.push(
        await compare(name, ({ read }, leads) => read('search', typed(personOf(draw(leads))).query, 20)),
      );
    return figures;
  } finally {
    await small.close();
    await large.close();
  }
}
