import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { openReads } from '#bench/store-reads.mjs';

export const about =
  'lists, accounts and a history as their pages open them, with 100,000 leads and with 1,000';

const [few, many] = [1000, 100_000];
const budget = 1.5;
/** Days before now: by then some three quarters of the seeded leads were there. */
const daysAgo = 100;

/** What is opened, by name; each fills its first page in the small store as well. */
const opened = /** @type {const} @satisfies {readonly { name: string, asked: object, days?: number }[]} */ ([
  { name: 'a stage', asked: { list: 'stage', stage: 'mql' } },
  { name: 'mine', asked: { list: 'mine' } },
  { name: 'waiting for me', asked: { list: 'waiting' } },
  { name: 'came back', asked: { list: 'cameBack' } },
  { name: 'all leads', asked: { list: 'all' } },
  { name: `all leads ${daysAgo} days ago`, asked: { list: 'all' }, days: daysAgo },
  { name: `a stage ${daysAgo} days ago`, asked: { list: 'stage', stage: 'mql' }, days: daysAgo },
  {
    name: `a stage ${daysAgo} days ago that all have left since`,
    asked: { list: 'stage', stage: 'identified' },
    days: daysAgo,
  },
]);

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const [small, large] = [await setup.openLab({ leads: few }), await setup.openLab({ leads: many })];
  try {
    const [inFew, inMany] = [await openReads(small), await openReads(large)];
    /**
     * @param {string} name
     * @param {(reads: import('#bench/store-reads.mjs').StoreReads, leads: number) => Promise<{ ms: number, count: number }>} read
     */
    const compare = async (name, read) => {
      /** @type {Record<number, number>} */
      const counts = {};
      const timed = async (
        /** @type {import('#bench/store-reads.mjs').StoreReads} */ reads,
        /** @type {number} */ leads,
      ) => {
        const { ms, count } = await read(reads, leads);
        counts[leads] = count;
        return ms;
      };
      const { ours, floor } = await measureInTurns({
        ours: () => timed(inMany, many),
        floor: () => timed(inFew, few),
      });
      return figureOf({
        name: `${name}, 100,000 leads by 1,000`,
        unit: 'ms',
        ours,
        floor,
        budget,
        note: `${counts[many]} rows by ${counts[few]}`,
      });
    };
    const figures = [];
    for (const { name, asked, ...then } of opened)
      figures.push(await compare(name, ({ read }) => read('open', asked, 'days' in then ? then.days : null)));
    figures.push(await compare('accounts', ({ read }) => read('accounts')));
    // Whoever has a number in the small store has the same past in the large one.
    const drawn = { [few]: 0, [many]: 0 };
    const draw = (/** @type {number} */ leads) => (drawn[leads] = ((drawn[leads] ?? 0) + 7919) % few);
    figures.push(await compare('a history', ({ read }, leads) => read('history', draw(leads))));
    return figures;
  } finally {
    await small.close();
    await large.close();
  }
}
