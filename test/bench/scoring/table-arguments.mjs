import { parseArgs } from 'node:util';

/**
 * @typedef {object} TableArguments
 * @property {string} csv
 * @property {import('./prepare-table').TableWish} wish
 * @property {{ split: number } | { folds: number }} test
 * @property {string | null} json where to write what was found
 */

const options = /** @type {const} */ ({
  csv: { type: 'string' },
  outcome: { type: 'string' },
  won: { type: 'string' },
  order: { type: 'string' },
  split: { type: 'string' },
  folds: { type: 'string' },
  drop: { type: 'string', multiple: true },
  json: { type: 'string' },
});

const usage =
  'Usage: npm run bench -- scoring --csv FILE --outcome COLUMN [--won VALUE] [--order COLUMN --split 0.7 | --folds 5] ' +
  '[--drop COLUMN,...] [--json out.json]';

/** Of the leads, the share that is learned from where there is an order. */
const usualSplit = 0.7;
const usualFolds = 5;

/**
 * Whether a table of one's own is meant.
 * @param {readonly string[]} args
 */
export function meansTable(args) {
  const own = Object.keys(options).filter((name) => name !== 'json');
  return args.some((arg) => own.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`)));
}

/**
 * Reads what stands after `npm run bench --` where a table is meant.
 * @param {readonly string[]} args
 * @returns {TableArguments | { problem: string }} `problem`: ready to be printed
 */
export function readTableArguments(args) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { csv, outcome, won, order, split, folds, drop = [], json } = values;
    const others = positionals.filter((name) => name !== 'scoring');
    if (others.length > 0 || positionals.length === 0)
      return asked('A table is for the bench "scoring" alone.');
    if (csv === undefined) return asked('Which table? Say --csv FILE.');
    if (outcome === undefined) return asked('Which column says how a lead ended? Say --outcome COLUMN.');
    if (split !== undefined && folds !== undefined) return asked('Either --split or --folds.');
    const share = split === undefined ? usualSplit : Number(split);
    if (!(share > 0 && share < 1)) return asked(`--split is a share between 0 and 1, not "${split}".`);
    const parts = folds === undefined ? usualFolds : Number(folds);
    if (!Number.isInteger(parts) || parts < 2 || parts > 100)
      return asked(`--folds is a number from 2 to 100, not "${folds}".`);
    const isSplit = split !== undefined || (order !== undefined && folds === undefined);
    const names = drop.flatMap((list) => list.split(',')).map((name) => name.trim());
    return {
      csv,
      wish: { outcome, won, order, drop: names.filter((name) => name !== '') },
      test: isSplit ? { split: share } : { folds: parts },
      json: json ?? null,
    };
  } catch (error) {
    return asked(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} problem */
function asked(problem) {
  return { problem: `${problem}\n${usage}` };
}
