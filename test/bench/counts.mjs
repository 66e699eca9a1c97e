import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { openReads } from '#bench/store-reads.mjs';

export const about = 'leads by stage in a store of 100,000 leads, from kept counts';

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const lab = await setup.openLab({ leads: 100_000 });
  try {
    const { read } = await openReads(lab);
    const { ours, bare, walked } = await measureInTurns({
      ours: async () => (await read('counts')).ms,
      bare: async () => (await read('bareCounts')).ms,
      walked: async () => (await read('walkedCounts')).ms,
    });
    return [
      figureOf({
        name: 'counts by stage',
        unit: 'ms',
        ours,
        floor: bare,
        note: 'beside all kept counters read at once',
      }),
      figureOf({
        name: 'counts by stage, kept or counted',
        unit: 'ms',
        ours,
        floor: walked,
        note: "beside the engine's own count() of each stage, which they save",
      }),
    ];
  } finally {
    await lab.close();
  }
}
