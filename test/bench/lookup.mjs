import { figureOf } from '#tools/bench/figure.mjs';
import { loadModule } from '#tools/bench/load-module.mjs';
import { addRounds, measureInTurns } from '#tools/bench/rounds.mjs';
import { openSides } from '#bench/sides.mjs';

export const about = '100 people of a page looked up in a store of 100,000 leads, the worker awake';

const leads = 100_000;
const people = 100;

/**
 * Ours goes from the content script to the worker and back; the floor is a bare message and back, plus getting the
 * same rows from the same database by its index, all at once in one transaction.
 * @param {import('#tools/bench/setup.mjs').BenchSetup} setup
 */
export async function run(setup) {
  const lab = await setup.openLab({ leads, withBare: true });
  try {
    const { content, backstage, echo, store } = await openSides(lab, 'look-up');
    const { keyOf, strangerKeyOf, scatter } = await loadModule(new URL('page/people.ts', import.meta.url));
    let drawn = 0;
    /** Others each time: neither side may profit from what the other has just read. */
    const draw = (/** @type {number} */ hits) =>
      Array.from({ length: people }, (_, index) => {
        drawn += 1;
        const number = scatter(drawn, 77) % leads;
        return index < hits ? keyOf(number) : strangerKeyOf(number);
      });

    const figures = [];
    for (const hits of [people, people / 2, 0]) {
      const checked = (/** @type {{ ms: number, found: number }} */ { ms, found }) => {
        if (found !== hits) throw new Error(`Of ${hits} leads ${found} were found.`);
        return ms;
      };
      const { ours, trip, gets } = await measureInTurns({
        ours: async () => checked(await content.call('lookUpOurs', draw(hits))),
        trip: async () => echo.call('echo', draw(hits)),
        gets: async () => checked(await backstage.call('lookUpBare', { store, keys: draw(hits) })),
      });
      figures.push(
        figureOf({
          name: `look-up of ${people} people, ${hits} of them leads`,
          unit: 'ms',
          ours,
          floor: addRounds(trip, gets),
          budget: 1.5,
        }),
      );
    }
    return figures;
  } finally {
    await lab.close();
  }
}
