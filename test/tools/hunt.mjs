/**
 * `npm run hunt [-- FILTER … OPTION …]`: tries the properties of the code with values that no run has tried before, and
 * many times as often as `npm test` does, which takes the same values each time. Filters are parts of paths, options are
 * Vitest's; without a filter, all tests with properties are hunted through. `STAGESIDE_SEED` hunts once more with a seed
 * that was printed, `STAGESIDE_RUNS` says how many times as often (20 where it says nothing).
 */

import { randomInt } from 'node:crypto';
import { commandScript, projectRoot } from '#tools/project.mjs';
import { testsWithChance } from '#tools/hunt/tests-with-chance.mjs';
import { refuseOldNode } from '#tools/setup/node-version.mjs';
import { runProgram } from '#tools/setup/run.mjs';

/** Nights may be hunted through. */
const MINUTES = 12 * 60;

refuseOldNode();
const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith('-'));
const options = args.filter((arg) => arg.startsWith('-'));
const files = testsWithChance(projectRoot).filter(
  (file) => filters.length === 0 || filters.some((filter) => file.includes(filter)),
);
process.exitCode = files.length === 0 ? refuse() : await hunt();

/** @returns {Promise<number>} exit code */
async function hunt() {
  const seed = process.env['STAGESIDE_SEED'] || String(randomInt(2 ** 31));
  const runs = process.env['STAGESIDE_RUNS'] || '20';
  console.log(`${files.length} test files, ${runs} times as often, with STAGESIDE_SEED=${seed}`);
  const { code } = await runProgram(
    process.execPath,
    [commandScript('vitest'), 'run', '--reporter=dot', ...options, ...files],
    {
      show: true,
      minutes: MINUTES,
      env: { ...process.env, STAGESIDE_SEED: seed, STAGESIDE_RUNS: runs },
    },
  );
  if (code !== 0)
    console.log(`The same again: STAGESIDE_SEED=${seed} STAGESIDE_RUNS=${runs} npm run hunt -- …`);
  return code;
}

function refuse() {
  console.error(`No test with properties is called like ${filters.join(', ')}.`);
  return 2;
}
