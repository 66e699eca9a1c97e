import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * @typedef {object} Wish what `npm run metrics` is asked for
 * @property {string} file
 * @property {number | null} asOf wall time in ms; null: as of the export, or as the file says
 * @property {string | null} json where the figures go
 */

/** What was typed cannot be done; the message says why. */
export class BadArguments extends Error {}

export const usage = `npm run metrics -- FILE [--as-of DATE] [--json out.json]

Works out every figure of the reports outside the browser, by the same code: from an archive that Stageside exported
(.ndjson or .ndjson.gz), or from a small JSON file of stages and histories.
  --as-of DATE   as of then: 2026-03-31 (its first moment, UTC) or 2026-03-31T12:00:00Z; what happened later is not known
  --json FILE    write every figure there, with curves`;

/**
 * Reads the command line.
 * @param {readonly string[]} args
 * @returns {Wish}
 * @throws {BadArguments}
 */
export function readArguments(args) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw new BadArguments('The file is missing.');
  if (more.length > 0) throw new BadArguments(`One file at a time; left over: ${more.join(' ')}`);
  if (!existsSync(file)) throw new BadArguments(`There is no file ${file}`);
  if (!statSync(file).isFile()) throw new BadArguments(`This is no file: ${file}`);
  const { 'as-of': told, json } = values;
  if (json !== undefined && !existsSync(dirname(resolve(json))))
    throw new BadArguments(`There is no folder for ${json}`);
  const asOf = told === undefined ? null : momentOf(told);
  if (asOf !== null && Number.isNaN(asOf)) throw new BadArguments(`--as-of is no date: ${told}`);
  return { file, asOf, json: json ?? null };
}

/** @param {string} text */
function momentOf(text) {
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/u.test(text);
  const at = isDate ? Date.parse(text) : Number.NaN;
  // There is no 30th of February, though it can be counted on from the 28th.
  return isDate && new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10))
    ? at
    : Number.NaN;
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, json: { type: 'string' } },
    });
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
}
