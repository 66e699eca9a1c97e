import { notRun } from '#tools/bench/figure.mjs';
import { loadScoring } from '#bench/scoring/load.mjs';
import { measureChance, measureQuality, measureSixLeads } from '#bench/scoring/quality.mjs';
import { readOlist, readSixLeads, readUciBank } from '#bench/scoring/sets.mjs';
import { measureSpeed } from '#bench/scoring/speed.mjs';

export const about = 'learned points on data that nobody here made up, and how fast they are learned';

/** Sets by the figures that are to be reached on them. */
const sets = /** @type {const} */ ([
  {
    read: readOlist,
    wanted: { name: 'olist', intercept: 'frozen', auc: 0.68, lift: 1.95, logLoss: 0.318 },
  },
  {
    read: readUciBank,
    wanted: { name: 'uci-bank', intercept: 'rolling', auc: 0.685, logLoss: 0.53, calibrationError: 0.05 },
  },
]);

export async function run() {
  const scoring = await loadScoring();
  const figures = [];
  for (const { read, wanted } of sets) {
    const split = await read(scoring);
    if (!split) figures.push(notRun(wanted.name, `../shared/data/${wanted.name} is not there`));
    else
      figures.push(...measureQuality(scoring, split, wanted), ...measureChance(scoring, split, wanted.name));
  }
  return [...figures, measureSixLeads(scoring, readSixLeads()), ...(await measureSpeed(scoring))];
}
