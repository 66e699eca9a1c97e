import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { openReads } from '#bench/store-reads.mjs';

export const about =
  'every one of 100,000 leads placed by fit and interest, beside reading their rows, and drawn';

const leads = 100_000;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const lab = await setup.openLab({ leads });
  try {
    const { read } = await openReads(lab);
    const msOf = async (/** @type {Parameters<typeof read>[0]} */ name) => {
      const { ms, count } = await read(name);
      if (count !== leads) throw new Error(`${name} gave ${count} of ${leads} leads.`);
      return ms;
    };
    const { ours, floor, drawn } = await measureInTurns(
      {
        ours: async () => msOf('placed'),
        floor: async () => msOf('barePages'),
        drawn: async () => msOf('drawn'),
      },
      { rounds: 5 },
    );
    return [
      figureOf({
        name: 'every lead placed by fit and interest',
        unit: 'ms',
        ours,
        floor,
        note: 'the floor reads the rows of all leads by the same pages and works nothing out',
      }),
      figureOf({ name: 'the plot of them drawn, beside placing', unit: 'ms', ours: drawn, floor: ours }),
    ];
  } finally {
    await lab.close();
  }
}
