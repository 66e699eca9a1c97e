import { figureOf } from '#tools/bench/figure.mjs';
import { loadModule } from '#tools/bench/load-module.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { kinds } from '#bench/search-kinds.mjs';
import { openReads } from '#bench/store-reads.mjs';

export const about =
  'search as it is typed, in a store of 100,000 leads, beside one range read of the same index and beside 10,000 leads';

const [few, many] = [10_000, 100_000];

/** As many as a screen shows. */
const limit = 20;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const [small, large] = [await setup.openLab({ leads: few }), await setup.openLab({ leads: many })];
  try {
    const [inFew, inMany] = [await openReads(small), await openReads(large)];
    const { personOf, scatter } = await loadModule(new URL('page/people.ts', import.meta.url));
    let drawn = 0;
    const draw = (/** @type {number} */ leads) => personOf(scatter((drawn += 1), 55) % leads);

    const beside = [];
    const grown = [];
    for (const { name, typed, ...notes } of kinds) {
      const { ours, floor, fewer } = await measureInTurns({
        ours: async () => found(await inMany.read('search', typed(draw(many)).query, limit)),
        floor: async () => found(await inMany.read('bareSearch', typed(draw(many)).range, limit)),
        fewer: async () => found(await inFew.read('search', typed(draw(few)).query, limit)),
      });
      beside.push(figureOf({ name: `search: ${name}`, unit: 'ms', ours, floor, ...notes }));
      const growth = `search: ${name}, 100,000 leads by 10,000`;
      grown.push(figureOf({ name: growth, unit: 'ms', ours, floor: fewer }));
    }
    return [...beside, ...grown];
  } finally {
    await small.close();
    await large.close();
  }
}

/** @param {import('@/test/bench/page/reads').Read} read */
function found({ ms, count, more }) {
  if (count === 0 && !more) throw new Error('Nobody was found.');
  return ms;
}
