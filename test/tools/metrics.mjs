/** `npm run metrics`: every figure of the reports, worked out of a file outside the browser. */

import { writeFile } from 'node:fs/promises';
import { BadArguments, readArguments, usage } from '#tools/metrics/arguments.mjs';
import { loadMeasure } from '#tools/metrics/load.mjs';
import { BadFile, readPasts } from '#tools/metrics/read-file.mjs';

try {
  const wish = readArguments(process.argv.slice(2));
  const measure = await loadMeasure();
  const { pasts, asOf } = await readPasts(measure, wish.file);
  const report = measure.reportOn(pasts, {
    period: { from: null, to: null },
    only: {},
    asOf: wish.asOf ?? asOf ?? Date.now(),
    withinDays: null,
    months: 'utc',
  });
  console.log(measure.tablesOf(report));
  if (wish.json !== null) {
    await writeFile(wish.json, `${JSON.stringify(measure.plainFigures(report), null, 2)}\n`);
    console.log(`\nfigures  ${wish.json}`);
  }
} catch (error) {
  if (!(error instanceof BadArguments || error instanceof BadFile)) throw error;
  console.error(error instanceof BadArguments ? `${error.message}\n\n${usage}` : error.message);
  process.exitCode = error instanceof BadArguments ? 2 : 1;
}
