import { figureOf } from '#tools/bench/figure.mjs';
import { loadModule } from '#tools/bench/load-module.mjs';
import { forgetLookUps, isLabelled } from '#tools/bench/look-ups.mjs';
import { addRounds, measureInTurns } from '#tools/bench/rounds.mjs';
import { openSides } from '#bench/sides.mjs';

export const about = '100 people of a page looked up in a store of 100,000 leads, the worker awake';

const leads = 100_000;
const people = 100;

/** Of the people, how many are leads. */
const shares = [people, people / 2, 0];

/**
 * Ours goes from the content script to the worker and back; the floor is a bare message and back, plus getting the
 * same rows from the same database by its index, all at once in one transaction.
 * @param {import('#tools/bench/setup.mjs').BenchSetup} setup
 */
export async function run(setup) {
  const lab = await setup.openLab({ leads, withBare: true });
  try {
    const sides = await openSides(lab, 'look-up');
    const draw = drawer(await loadModule(new URL('page/people.ts', import.meta.url)));
    const figures = [];
    for (const hits of shares) {
      // Where nobody is found the message alone takes more than a third of the floor.
      const budget = hits === people ? { budget: 0.3 } : {};
      const name = `look-up of ${people} people, ${hits} of them leads, from the snapshot`;
      figures.push(figureOf({ name, unit: 'ms', ...(await measure(sides, draw, hits)), ...budget }));
    }
    for (const hits of shares) {
      await forgetLookUps(lab, sides.mail);
      const name = `look-up of ${people} people, ${hits} of them leads, from the database`;
      figures.push(figureOf({ name, unit: 'ms', ...(await measure(sides, draw, hits)), budget: 1.5 }));
      if (await isLabelled(sides.backstage))
        throw new Error('The snapshot was made anew while the database was measured.');
    }
    return figures;
  } finally {
    await lab.close();
  }
}

/**
 * @param {import('#bench/sides.mjs').Sides} sides
 * @param {(hits: number) => string[]} draw
 * @param {number} hits
 */
async function measure({ content, echo, backstage, store }, draw, hits) {
  const checked = (/** @type {{ ms: number, found: number }} */ { ms, found }) => {
    if (found !== hits) throw new Error(`Of ${hits} leads ${found} were found.`);
    return ms;
  };
  const { ours, trip, gets } = await measureInTurns({
    ours: async () => checked(await content.call('lookUpOurs', draw(hits))),
    trip: async () => echo.call('echo', draw(hits)),
    gets: async () => checked(await backstage.call('lookUpBare', { store, keys: draw(hits) })),
  });
  return { ours, floor: addRounds(trip, gets) };
}

/**
 * Draws keys, others each time: neither side may profit from what the other has just read.
 * @param {typeof import('@/test/bench/page/people')} module
 * @returns {(hits: number) => string[]}
 */
function drawer({ keyOf, strangerKeyOf, scatter }) {
  let drawn = 0;
  return (hits) =>
    Array.from({ length: people }, (_, index) => {
      drawn += 1;
      const number = scatter(drawn, 77) % leads;
      return index < hits ? keyOf(number) : strangerKeyOf(number);
    });
}
