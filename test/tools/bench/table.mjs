/** @typedef {import('#tools/bench/figure.mjs').Figure} Figure */

const heads = ['', 'ours', 'p95', 'floor', 'ratio', 'budget', ''];

/**
 * Figures as lines of a table, their notes below.
 * @param {readonly Figure[]} figures
 * @returns {string}
 */
export function tableOf(figures) {
  const rows = [heads, ...figures.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = figures.filter(({ note }) => note !== null).map(({ name, note }) => `  ${name}: ${note}`);
  return [...lines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n');
}

/** @param {Figure} figure */
function cellsOf({ name, value, unit, floor, ratio, budget, budgetOf, isLeast, met, p95 }) {
  const most = budget === null ? '' : budgetOf === 'ratio' ? `${budget} x` : `${shown(budget)} ${unit}`;
  const limit = isLeast === true ? `>= ${most}` : most;
  return [
    name,
    value === null ? 'not run' : `${shown(value)} ${unit}`,
    p95 === null ? '' : shown(p95),
    floor === null ? '' : `${shown(floor)} ${unit}`,
    ratio === null ? '' : `${ratio.toFixed(2)} x`,
    limit,
    met === null ? '' : met ? 'met' : 'NOT MET',
  ];
}

/**
 * Three digits, or the whole number where it has more.
 * @param {number} value
 */
function shown(value) {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
