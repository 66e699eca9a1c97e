/** @typedef {import('@/lib/scoring/learning/gate').Gate} Gate */
/** @typedef {import('@/lib/scoring/learning/evaluate').Evaluation} Evaluation */
/** @typedef {import('@/lib/scoring/learning/scorecard').Scorecard} Scorecard */

/**
 * @typedef {object} Found
 * @property {string} csv
 * @property {import('./prepare-table').TableWish} wish
 * @property {import('./table-arguments.mjs').TableArguments['test']} test
 * @property {import('./prepare-table').PreparedTable} prepared
 * @property {import('./judge').Judgement} judgement
 */

const heads = ['', 'AUC', '95 % interval', 'lift of top fifth', 'log loss', 'calibration error', 'Brier'];
/** Points that are told. */
const told = 10;

/**
 * @param {Found} found
 * @returns {string} to be printed
 */
export function reportOf({ csv, wish, test, prepared, judgement }) {
  const { table, outcome, won } = prepared;
  const { training } = judgement;
  const wins = outcome.reduce((sum, each) => sum + each, 0);
  const order = wish.order === undefined ? 'the order of the file' : `the order of "${wish.order}"`;
  const how =
    'split' in test
      ? `learned from the first ${judgement.learned}, tested on the other ${judgement.tested}, in ${order}`
      : `held out by turns in ${test.folds} parts`;
  const rows = [cellsOf('Stageside', judgement.ours)];
  if (judgement.rolling !== null)
    rows.push(cellsOf('Stageside, intercept rolling on the newest 500', judgement.rolling));
  rows.push(cellsOf('naive Bayes', judgement.naiveBayes));
  return [
    `${csv}: ${table.rows} closed leads, ${wins} won ("${wish.outcome}" is "${won}"), ${table.columns.length} columns; ${how}`,
    ...notesOf(prepared, training.noted, wish),
    '',
    ...linesOf([heads, ...rows]),
    '',
    `Gate: ${gateText(training.gate)}`,
    '',
    `Strongest points${isShown(training.gate) ? '' : ', which are not shown'}:`,
    ...pointLines(training.scorecard),
  ].join('\n');
}

/**
 * What is worth most, one way or the other, of what closed leads were seen to have.
 * @param {Scorecard} scorecard
 */
export function strongestPoints(scorecard) {
  return scorecard.columns
    .flatMap(({ id, bins }) =>
      bins.map((bin) => ({
        column: id,
        bin: binText(bin),
        points: bin.points,
        beta: bin.beta,
        closed: bin.closed,
        won: bin.won,
      })),
    )
    .filter(({ points, closed }) => points !== 0 && closed > 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points) || b.closed - a.closed)
    .slice(0, told);
}

/** @param {Gate} gate */
function isShown({ kind }) {
  return kind === 'ready' || kind === 'low-confidence';
}

/**
 * @param {Gate} gate
 * @returns {string}
 */
function gateText(gate) {
  switch (gate.kind) {
    case 'too-few':
      return `not enough closed leads yet: ${gate.closed} of ${gate.needed}, ${gate.won} won and ${gate.lost} lost of ${gate.neededOfEach} each`;
    case 'one-class':
      return `all ${gate.closed} ended alike, ${gate.won === 0 ? 'none' : 'every one'} won: nothing can be learned`;
    case 'no-signal':
      return `no signal found (cross-validated AUC ${gate.auc.toFixed(3)}, lower bound ${gate.low.toFixed(3)}, above 0.55 is needed)`;
    case 'low-confidence':
      return `low confidence: ${gate.closed} closed leads`;
    case 'ready':
      return 'ready';
  }
}

/**
 * @param {Found['prepared']} prepared
 * @param {import('@/lib/scoring/learning/train').TrainingNotes} noted
 * @param {Found['wish']} wish
 */
function notesOf(prepared, noted, wish) {
  const notes = [];
  if (prepared.open > 0) notes.push(`${prepared.open} rows without an outcome are left out`);
  if (wish.drop.length > 0) notes.push(`dropped as asked: ${wish.drop.join(', ')}`);
  if (prepared.leftOut.length > 0)
    notes.push(`left out: ${prepared.leftOut.map(({ column, why }) => `${column} (${why})`).join(', ')}`);
  if (noted.winnersOnly.length > 0)
    notes.push(`left out, as only won leads have them: ${noted.winnersOnly.join(', ')}`);
  if (noted.constant.length > 0) notes.push(`the same for all: ${noted.constant.join(', ')}`);
  if (noted.infinite.length > 0)
    notes.push(
      `infinite, taken as missing: ${noted.infinite.map(({ column, values }) => `${column} (${values})`).join(', ')}`,
    );
  if (prepared.unread.length > 0)
    notes.push(
      `no numbers, taken as missing: ${prepared.unread.map(({ column, cells }) => `${column} (${cells})`).join(', ')}`,
    );
  if (prepared.repeated > 0) notes.push(`${prepared.repeated} rows are the same as another in every cell`);
  return notes.map((note) => `  ${note}`);
}

/**
 * @param {string} name
 * @param {Evaluation | null} found
 */
function cellsOf(name, found) {
  if (!found) return [name, 'not measured', '', '', '', '', ''];
  const { auc, lift, logLoss, calibrationError, brier } = found;
  const interval = `${auc.low.toFixed(3)}-${auc.high.toFixed(3)}`;
  return [
    name,
    auc.value.toFixed(4),
    interval,
    ...[lift, logLoss, calibrationError, brier].map((each) => each.toFixed(4)),
  ];
}

/** @param {readonly (readonly string[])[]} rows */
function linesOf(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** @param {Scorecard} scorecard */
function pointLines(scorecard) {
  const points = strongestPoints(scorecard);
  if (points.length === 0) return ['  none'];
  return points.map(({ column, bin, points: worth, closed, won }) => {
    const sign = worth > 0 ? `+${worth}` : String(worth);
    return `${sign.padStart(6)}  ${column}: ${bin} (${closed} leads, ${Math.round((100 * won) / closed)} % won)`;
  });
}

/** @param {import('@/lib/scoring/learning/scorecard').ScorecardBin} bin */
function binText(bin) {
  switch (bin.kind) {
    case 'zero':
      return '0';
    case 'missing':
      return 'missing';
    case 'other':
      return 'any other';
    case 'label':
      return bin.label;
    case 'range':
      if (bin.above === null) return bin.upTo === null ? 'any number' : `up to ${bin.upTo}`;
      return bin.upTo === null ? `above ${bin.above}` : `above ${bin.above}, up to ${bin.upTo}`;
  }
}
