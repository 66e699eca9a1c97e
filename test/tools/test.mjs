/**
 * `npm test`: sets up what is missing, then checks everything and goes on after a failure, so that one run tells all.
 * The last line counts the tests; a lint or type check counts as one.
 */

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '#tools/browser.mjs';
import { cacheFolder, commandScript } from '#tools/project.mjs';
import { buildExtension } from '#tools/setup/build.mjs';
import { ensureDependencies } from '#tools/setup/dependencies.mjs';
import { refuseOldNode } from '#tools/setup/node-version.mjs';
import { ensureRoundcube } from '#tools/setup/roundcube.mjs';
import { runProgram } from '#tools/setup/run.mjs';
import { stepRunner } from '#tools/setup/steps.mjs';
import { closingLine, sumTallies, tallyPlaywright, tallyVitest } from '#tools/setup/tally.mjs';

refuseOldNode();
const steps = stepRunner((line) => console.log(line));
const hasDependencies = await steps.run('dependencies', async () => ({ note: await ensureDependencies() }));
if (hasDependencies) await checkEverything();
finish();

async function checkEverything() {
  // What is fetched from elsewhere takes time and hardly a core: the checks fill it.
  const webmail = steps.run('webmail', async () => ({ note: await ensureRoundcube() }));
  const built = await steps.run('build', async () => {
    // The checks read the types that are generated here, also where nothing can be built.
    await check('wxt', ['prepare', '--level', 'warn']);
    await buildExtension();
    return {};
  });
  // A browser may come by the same installer as the webmail, which takes one after the other.
  const browser = built && webmail.then(() => steps.run('browser', nameBrowser));
  const [found] = await Promise.all([browser, webmail, checkTypes(), checkTexts()]);

  await steps.run('unit and component tests', async () => {
    const report = join(cacheFolder, 'unit-tests.json');
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    return { tally: tallyVitest(await testWith('vitest', args, report)) };
  });
  await steps.run('browser tests', async () => {
    if (!found) throw new Error('not run: there is no built extension, or no browser that loads it');
    const report = join(cacheFolder, 'browser-tests.json');
    return { tally: tallyPlaywright(await testWith('@playwright/test', ['test'], report, 'playwright')) };
  });
}

/** The checks that know the types. */
async function checkTypes() {
  await steps.run('types', () => check('typescript', ['--noEmit'], 'tsc'));
  await steps.run('lint', () => check('oxlint', ['-c', 'oxlint.config.mjs', '--deny-warnings']));
}

/** The checks that read the sources as they stand; each keeps one core busy. */
async function checkTexts() {
  await steps.run('format', () => check('prettier', ['--check', '.']));
  await steps.run('unused code', () => check('knip', []));
}

/** The browser tests start the same browser, without looking for it again. */
async function nameBrowser() {
  const { executablePath, version } = await findBrowser({ install: true });
  process.env['STAGESIDE_BROWSER'] = executablePath;
  return { note: `${version}, ${executablePath}` };
}

/**
 * Runs a check that is silent when all is well.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command]
 */
async function check(packageName, args, command) {
  const script = commandScript(packageName, command);
  const { code, output } = await runProgram(process.execPath, [script, ...args], { minutes: 10 });
  if (code !== 0) throw new Error(output.trim() || `exit ${code}`);
  return {};
}

/**
 * Runs a test runner, its output shown as it comes, and gives its report.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} report where it writes JSON
 * @param {string} [command]
 */
async function testWith(packageName, args, report, command) {
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(report, { force: true });
  const script = commandScript(packageName, command);
  const { code } = await runProgram(process.execPath, [script, ...args], { show: true, minutes: 20 });
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    throw new Error(`ended with exit ${code} and left no report`);
  }
}

function finish() {
  const failed = steps.results.filter(({ problem }) => problem !== undefined).map(({ name }) => name);
  const minutes = (steps.elapsed() / 60).toFixed(1);
  console.log(
    failed.length === 0
      ? `\nAll is well, in ${minutes} min.`
      : `\nFailed, in ${minutes} min: ${failed.join(', ')}`,
  );
  console.log(closingLine(sumTallies(steps.results.map(({ tally }) => tally))));
  process.exitCode = failed.length === 0 ? 0 : 1;
}
