/**
 * @typedef {object} Figure one line of a bench's report
 * @property {string} name
 * @property {number | null} value the median; null: not run, see `note`
 * @property {string} unit
 * @property {number | null} floor what the platform takes for the same, in the same run; null: there is no such thing
 * @property {number | null} ratio value by floor
 * @property {number | null} budget what `budgetOf` may be at most; null: printed for the record
 * @property {'ratio' | 'value'} budgetOf
 * @property {boolean} [isLeast] the budget is what it may be at least instead
 * @property {boolean | null} met null where there is no budget, or nothing was run
 * @property {number | null} p95 of the value
 * @property {string | null} note what was compared, where the name does not say it
 */

/**
 * A figure from what was measured.
 * @param {object} measured
 * @param {string} measured.name
 * @param {string} measured.unit
 * @param {readonly number[]} measured.ours
 * @param {readonly number[]} [measured.floor]
 * @param {number} [measured.budget] the most that the ratio may be, or without a floor the value
 * @param {'ratio' | 'value'} [measured.budgetOf]
 * @param {number} [measured.least] the least that the value may be, in place of a budget
 * @param {string} [measured.note]
 * @returns {Figure}
 */
export function figureOf({ name, unit, ours, floor, budget, budgetOf, least: lowest, note }) {
  const value = median(ours);
  const least = floor === undefined ? null : median(floor);
  const ratio = least === null || least === 0 ? null : value / least;
  const limits = budgetOf ?? (least === null ? 'value' : 'ratio');
  const limited = limits === 'ratio' ? ratio : value;
  return {
    name,
    value,
    unit,
    floor: least,
    ratio,
    budget: lowest ?? budget ?? null,
    budgetOf: lowest === undefined ? limits : 'value',
    isLeast: lowest !== undefined,
    met: lowest === undefined ? isWithin(limited, budget) : value >= lowest,
    p95: ours.length < 2 ? null : percentile(ours, 0.95),
    note: note ?? null,
  };
}

/**
 * A figure that was left out, and why.
 * @param {string} name
 * @param {string} why
 * @returns {Figure}
 */
export function notRun(name, why) {
  const nothing = { value: null, unit: '', floor: null, ratio: null, budget: null, met: null, p95: null };
  return { ...nothing, name, budgetOf: 'ratio', note: `not run: ${why}` };
}

/**
 * @param {number | null} limited
 * @param {number | undefined} budget
 */
function isWithin(limited, budget) {
  return budget === undefined || limited === null ? null : limited <= budget;
}

/** @param {readonly number[]} values at least one */
function median(values) {
  return percentile(values, 0.5);
}

/**
 * Between the two nearest values, as far as the share lies between their ranks.
 * @param {readonly number[]} values at least one
 * @param {number} share 0 to 1
 */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}
