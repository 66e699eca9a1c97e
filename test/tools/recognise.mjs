/** `npm run recognise`: opens a saved page in a real browser and says whom the adapters find on it. */

import { writeFile } from 'node:fs/promises';
import { BadArguments, readArguments, usage } from '#tools/recognise/arguments.mjs';
import { NoBrowser, recogniseInBrowser } from '#tools/recognise/in-browser.mjs';
import { printReport } from '#tools/recognise/print.mjs';

try {
  const wish = readArguments(process.argv.slice(2));
  const report = await recogniseInBrowser(wish);
  console.log(printReport(report));
  if (wish.json !== undefined) {
    await writeFile(wish.json, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`report   ${wish.json}`);
  }
} catch (error) {
  if (!(error instanceof BadArguments || error instanceof NoBrowser)) throw error;
  console.error(error instanceof BadArguments ? `${error.message}\n\n${usage}` : error.message);
  process.exitCode = error instanceof BadArguments ? 2 : 1;
}
