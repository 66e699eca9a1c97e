import vm from 'node:vm';
import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { bundleScript } from '#tools/bundle.mjs';

export const about =
  'each report over 100,000 leads, beside one bare pass over the same events in memory, and over 1,000,000';

const leads = 100_000;
const many = 1_000_000;
const seed = 7;
/** Two years from which all leads are, looked at as of their end. */
const asOf = Date.UTC(2024, 0, 1) + 730 * 86_400_000;

/** @typedef {import('@/lib/metrics/report/report').Report} Report */
/** @typedef {typeof import('./reports/bundled')} Bundled */

/** What is worked out when a part of a report is looked at. */
const parts = /** @type {const} */ ({
  summary: (/** @type {Report} */ report) => report.summary,
  funnel: (/** @type {Report} */ report) => report.funnel,
  closing: (/** @type {Report} */ report) => report.closing,
  times: (/** @type {Report} */ report) => report.times,
  exits: (/** @type {Report} */ report) => report.exits,
  cohorts: (/** @type {Report} */ report) => report.cohorts,
  trend: (/** @type {Report} */ report) => report.trend,
  'follow-up': (/** @type {Report} */ report) => report.followUp,
  acceptance: (/** @type {Report} */ report) => report.acceptance,
  recycling: (/** @type {Report} */ report) => report.recycling,
  activities: (/** @type {Report} */ report) => report.activities,
  velocity: (/** @type {Report} */ report) => report.velocity,
  'by source': (/** @type {Report} */ report) => report.by.source,
  'by rule': (/** @type {Report} */ report) => report.by.rule,
  'by owner': (/** @type {Report} */ report) => report.by.owner,
});

/** @typedef {keyof typeof parts} Part */
const names = /** @type {Part[]} */ (Object.keys(parts));

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run({ say }) {
  const script = await bundleScript(new URL('reports/bundled.ts', import.meta.url), 'stagesideReports');
  /** @type {Bundled} */
  const ours = vm.runInThisContext(`${script};stagesideReports`);
  const began = process.cpuUsage();
  const { pasts, events: count } = ours.makePasts(leads, seed);
  pasts.spells();
  say(
    `${leads.toLocaleString('en')} leads of ${count.toLocaleString('en')} events, packed in ${msSince(began).toFixed(0)} ms`,
  );
  const events = ours.makeEvents(leads, seed);
  if (events.length !== count) throw new Error(`${events.length} events, not ${count}.`);
  let sum = 0;
  const floor = async () => timeOf(() => void (sum += ours.passOver(events, leads)));
  const times = await measureInTurns({ floor, ...contenders(ours, pasts) }, { rounds: 9, warmUps: 3 });
  if (!Number.isFinite(sum)) throw new Error('The pass gave no number.');
  const { pasts: all } = ours.makePasts(many, seed);
  all.spells();
  const large = await measureInTurns(contenders(ours, all), { rounds: 9, warmUps: 2 });
  const size = `${leads.toLocaleString('en')} leads`;
  return [
    ...names.map((name) =>
      figureOf({ name: `${name}: ${size}`, unit: 'ms', ours: times[name], floor: times.floor, budget: 5 }),
    ),
    ...names.map((name) =>
      figureOf({
        name: `${name}: ${many.toLocaleString('en')}`,
        unit: 'ms',
        ours: large[name],
        floor: times[name],
        budget: 12,
        note: `beside the same over ${size}`,
      }),
    ),
  ];
}

/**
 * Each works its part out anew, with all that it stands on but the packing.
 * @param {Bundled} ours
 * @param {import('@/lib/metrics/past/pasts').Pasts} pasts
 */
function contenders(ours, pasts) {
  const asked = /** @type {const} */ ({
    period: { from: null, to: null },
    only: {},
    asOf,
    withinDays: null,
    months: 'utc',
  });
  return /** @type {Record<Part, () => Promise<number>>} */ (
    Object.fromEntries(
      names.map((name) => [name, async () => timeOf(() => parts[name](ours.reportOn(pasts, asked)))]),
    )
  );
}

/**
 * @param {() => unknown} work
 * @returns {number} milliseconds of the processor
 */
function timeOf(work) {
  const before = process.cpuUsage();
  work();
  return msSince(before);
}

/** @param {NodeJS.CpuUsage} before */
function msSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
