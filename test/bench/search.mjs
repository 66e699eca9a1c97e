import { figureOf } from '#tools/bench/figure.mjs';
import { loadModule } from '#tools/bench/load-module.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { openReads } from '#bench/store-reads.mjs';

export const about =
  'search as it is typed, in a store of 100,000 leads, beside one range read of the same index';

const leads = 100_000;

/** As many as a screen shows. */
const limit = 20;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const lab = await setup.openLab({ leads });
  try {
    const { read } = await openReads(lab);
    const { personOf, scatter } = await loadModule(new URL('page/people.ts', import.meta.url));
    let drawn = 0;
    const draw = () => personOf(scatter((drawn += 1), 55) % leads);
    const kinds = [
      { name: 'three letters', typed: threeLetters },
      { name: 'first and last name', typed: fullName },
      { name: 'an address', typed: address },
      {
        name: 'last name, then first',
        typed: turnedName,
        note: 'the floor reads the range of the last name only',
      },
    ];

    const figures = [];
    for (const { name, typed, note } of kinds) {
      const { ours, floor } = await measureInTurns({
        ours: async () => found(await read('search', typed(draw()).query, limit)),
        floor: async () => found(await read('bareSearch', typed(draw()).range, limit)),
      });
      figures.push(figureOf({ name: `search: ${name}`, unit: 'ms', ours, floor, ...(note && { note }) }));
    }
    return figures;
  } finally {
    await lab.close();
  }
}

/** @typedef {import('@/test/bench/page/people').SeededPerson} Person */

/** @param {import('@/test/bench/page/reads').Read} read */
function found({ ms, count }) {
  if (count === 0) throw new Error('Nobody was found.');
  return ms;
}

/** @param {Person} person */
const threeLetters = ({ name }) => same(name.toLowerCase().slice(0, 3));
/** @param {Person} person */
const fullName = ({ name }) => same(name.toLowerCase());
/** @param {Person} person */
const address = ({ email }) => same(email);
/** @param {Person} person */
const turnedName = ({ name }) => {
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  return { query: `${last} ${first}`, range: last };
};

/** @param {string} text */
const same = (text) => ({ query: text, range: text });
