import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadScoring } from '#bench/scoring/load.mjs';
import { reportOf, strongestPoints } from '#bench/scoring/report.mjs';

/** How leads are dealt into parts: the same at every run. */
const seed = 1;

/**
 * Runs the product's own model, and naive Bayes beside it, on any table, and prints what came out.
 * @param {import('#bench/scoring/table-arguments.mjs').TableArguments} asked
 * @returns {Promise<number>} exit code: 2 where the table is not what was said of it
 */
export async function runOnTable({ csv, wish, test, json }) {
  const bytes = readBytes(csv);
  if (bytes === null) return refuse(`${csv} cannot be read.`);
  const scoring = await loadScoring();
  const reading = await scoring.readSheet(bytes);
  if (!reading.ok) return refuse(`${csv}: ${reading.problem}`);
  const preparation = scoring.prepareTable(reading.sheet, wish);
  if (!preparation.ok) return refuse(preparation.problem);
  const { prepared } = preparation;
  const { table, outcome } = prepared;
  const learned = 'split' in test ? Math.floor(table.rows * test.split) : table.rows;
  if (learned === 0 || ('split' in test && learned === table.rows))
    return refuse(`${table.rows} rows cannot be split at ${'split' in test ? test.split : 1}.`);
  const judgement =
    'split' in test
      ? scoring.judgeBySplit({ table, outcome }, learned, seed)
      : scoring.judgeByFolds({ table, outcome }, test.folds, wish.order !== undefined, seed);
  console.log(reportOf({ csv, wish, test, prepared, judgement }));
  if (json !== null) {
    const { training, ...measured } = judgement;
    const found = {
      file: csv,
      outcome: { column: wish.outcome, won: prepared.won, rows: table.rows, open: prepared.open },
      test,
      ...measured,
      gate: training.gate,
      strongest: strongestPoints(training.scorecard),
      leftOut: prepared.leftOut,
      repeated: prepared.repeated,
      unread: prepared.unread,
      noted: training.noted,
      scorecard: training.scorecard,
    };
    mkdirSync(dirname(resolve(json)), { recursive: true });
    writeFileSync(json, `${JSON.stringify(found, null, 2)}\n`);
  }
  return 0;
}

/** @param {string} path */
function readBytes(path) {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return null;
  }
}

/** @param {string} problem */
function refuse(problem) {
  console.error(problem);
  return 2;
}
