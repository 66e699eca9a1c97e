import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';

const leads = 100_000;
const columns = 65;
const set = 10;
/** Runs of what takes some milliseconds only, of which the mean is taken. */
const scorings = 5;

/**
 * Training beside the bare passes that its Newton steps need, and scoring beside training. Time of the processor, as
 * other programs may want the machine as well.
 * @param {import('#bench/scoring/load.mjs').Scoring} scoring
 */
export async function measureSpeed(scoring) {
  const closed = scoring.makeLeads(leads, columns, set, 1);
  const { table, outcome } = closed;
  const whole = scoring.takeRows(table, [...outcome.keys()]);
  const matrix = scoring.matrixOf(closed);
  const { scorecard, steps } = scoring.trainNow(table, outcome, { seed: 1 });
  let sum = 0;
  const times = await measureInTurns(
    {
      train: async () => timeOf(() => scoring.trainNow(table, outcome, { seed: 1 })),
      passes: async () => timeOf(() => void (sum += scoring.passOver(matrix, outcome, steps))),
      score: async () => timeOf(() => scoring.scoreTable(scorecard, table), scorings),
      trainWhole: async () => timeOf(() => scoring.trainNow(whole, outcome, { seed: 1 })),
      scoreWhole: async () => timeOf(() => scoring.scoreTable(scorecard, whole), scorings),
    },
    { rounds: 9, warmUps: 2 },
  );
  if (!Number.isFinite(sum)) throw new Error('The passes gave no number.');
  const size = `${leads.toLocaleString('en')} leads x ${columns} columns, ${set} set in each`;
  const all = { unit: 'ms' };
  return [
    figureOf({
      ...all,
      name: `training: ${size}`,
      ours: times.train,
      floor: times.passes,
      budget: 3,
      note:
        `all of it: cutting, encoding, ${steps} Newton steps, held-out leads; the floor is ${steps} bare passes over the ` +
        `same sparse matrix for log odds, gradient and Hessian (${matrix.parameters} parameters), nothing solved`,
    }),
    figureOf({
      ...all,
      name: 'scoring all of them, beside training',
      ours: times.score,
      floor: times.train,
      budget: 1 / 20,
      note: 'ratio to the training above; probability and points of fit and interest of every lead',
    }),
    figureOf({
      ...all,
      name: 'training: the same, columns not listed',
      ours: times.trainWhole,
      floor: times.passes,
      note: 'a value for every lead in every column, zeros and missing ones too',
    }),
    figureOf({
      ...all,
      name: 'scoring: the same, columns not listed',
      ours: times.scoreWhole,
      floor: times.trainWhole,
    }),
  ];
}

/**
 * @param {() => unknown} work
 * @param {number} [times]
 * @returns {number} milliseconds of the processor for one
 */
function timeOf(work, times = 1) {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}
