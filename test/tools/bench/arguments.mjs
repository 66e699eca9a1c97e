import { parseArgs } from 'node:util';

/** @typedef {import('#bench/registry.mjs').BenchName} BenchName */

/**
 * @typedef {object} Wish
 * @property {readonly BenchName[]} names which benches to run
 * @property {boolean} large the ones that take more than some minutes too
 * @property {string | null} json where to write the figures
 */

const usage = 'npm run bench [-- NAME …] [--large] [--json FILE]';

/**
 * Reads what stands after `npm run bench --`.
 * @param {readonly string[]} args
 * @param {readonly BenchName[]} known names of all benches; all are run where none is named
 * @param {Readonly<Record<string, readonly BenchName[]>>} groups names that stand for several
 * @returns {Wish | { problem: string }} `problem`: ready to be printed
 */
export function readArguments(args, known, groups) {
  const options = /** @type {const} */ ({ large: { type: 'boolean' }, json: { type: 'string' } });
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const unknown = positionals.filter((name) => !isKnown(name, known) && !Object.hasOwn(groups, name));
    if (unknown.length > 0)
      return {
        problem: `There is no bench called ${unknown.join(', ')}. There are: ${listOf(known, groups)}.`,
      };
    const named = positionals.flatMap((name) => (isKnown(name, known) ? [name] : groups[name]));
    return {
      names: named.length === 0 ? known : known.filter((name) => named.includes(name)),
      large: values.large ?? false,
      json: values.json ?? null,
    };
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}` };
  }
}

/**
 * @param {readonly BenchName[]} known
 * @param {Readonly<Record<string, readonly BenchName[]>>} groups
 */
function listOf(known, groups) {
  const grouped = Object.entries(groups).map(([name, names]) => `${name} (${names.join(', ')})`);
  return [...known, ...grouped].join(', ');
}

/**
 * @param {string} name
 * @param {readonly BenchName[]} known
 * @returns {name is BenchName}
 */
function isKnown(name, known) {
  return known.some((each) => each === name);
}
