/**
 * `npm run bench [-- NAME …] [--large] [--json FILE]`: measures Stageside beside what the platform takes for the same, in
 * the same run, and prints both. Nothing here is a test: a budget that is not met is said, and the exit code stays 0;
 * only a bench that could not be run makes it 1.
 *
 * `npm run bench -- scoring --csv FILE --outcome COLUMN …` measures learned points on a table of one's own instead.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { benchGroups, benchNames, benches } from '#bench/registry.mjs';
import { meansTable, readTableArguments } from '#bench/scoring/table-arguments.mjs';
import { readArguments } from '#tools/bench/arguments.mjs';
import { benchSetup } from '#tools/bench/setup.mjs';
import { tableOf } from '#tools/bench/table.mjs';
import { refuseOldNode } from '#tools/setup/node-version.mjs';

refuseOldNode();
const args = process.argv.slice(2);
process.exitCode = meansTable(args) ? await runTable(args) : await runBenches(args);

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function runTable(args) {
  const asked = readTableArguments(args);
  if ('problem' in asked) return refuse(asked.problem);
  const { runOnTable } = await import('#bench/scoring/on-table.mjs');
  return runOnTable(asked);
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function runBenches(args) {
  const wish = readArguments(args, benchNames, benchGroups);
  return 'problem' in wish ? refuse(wish.problem) : runAll(wish);
}

/** @param {string} problem */
function refuse(problem) {
  console.error(problem);
  return 2;
}

/**
 * @param {import('#tools/bench/arguments.mjs').Wish} wish
 * @returns {Promise<number>} exit code
 */
async function runAll({ names, large, json }) {
  const setup = benchSetup({ large, say: console.log });
  /** @type {import('#tools/bench/figure.mjs').Figure[]} */
  const all = [];
  const failed = [];
  for (const name of names) {
    const { about, run } = await benches[name]();
    console.log(`\n${name}: ${about}\n`);
    try {
      const figures = await run(setup);
      all.push(...figures);
      console.log(tableOf(figures));
    } catch (error) {
      failed.push(name);
      console.error(error instanceof Error ? error.stack : error);
    }
  }
  if (json !== null) {
    mkdirSync(dirname(resolve(json)), { recursive: true });
    writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  }
  console.log(`\n${verdict(all)}`);
  if (failed.length > 0) console.error(`Could not be run: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

/** @param {readonly import('#tools/bench/figure.mjs').Figure[]} figures */
function verdict(figures) {
  const missed = figures.filter(({ met }) => met === false).map(({ name }) => `  ${name}`);
  const budgets = figures.filter(({ met }) => met !== null).length;
  return missed.length === 0
    ? `Budgets: all ${budgets} met.`
    : `Budgets: ${budgets - missed.length} of ${budgets} met; not met:\n${missed.join('\n')}`;
}
