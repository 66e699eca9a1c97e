/*
 * How random tests are chanced, in one place: the same each time on every machine, unless a hunt (`npm run hunt`) asks for
 * other values and for more of them.
 */

/** What is tried where nobody asks for anything else. */
const USUAL_SEED = 20_261_122;

/** Of this run: `STAGESIDE_SEED`, a whole number, or else a constant. */
const seed = wholeNumber('STAGESIDE_SEED') ?? USUAL_SEED;

/** How many times as often properties are tried: `STAGESIDE_RUNS`, or else 1. */
const often = wholeNumber('STAGESIDE_RUNS') ?? 1;

/**
 * How often a property is tried.
 * @param usual in a run of all tests
 * @returns as many times as often in a hunt
 */
export function runs(usual: number): number {
  return usual * often;
}

/**
 * How long a test may take that tries a property.
 * @param usual in a run of all tests, in milliseconds
 * @returns as many times as long in a hunt
 */
export function patience(usual: number): number {
  return usual * often;
}

/**
 * The seed of one test: each has another one, which is the same whatever runs before it. By FNV-1a (32 bit,
 * http://www.isthe.com/chongo/tech/comp/fnv/).
 * @param name of the test, with its file and all that it is part of
 */
export function seedOf(name: string): number {
  let hash = 0x81_1c_9d_c5 ^ seed;
  for (const unit of name) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01_00_01_93);
  return hash | 0;
}

function wholeNumber(variable: string): number | undefined {
  const text = process.env[variable] ?? '';
  if (text === '') return undefined;
  if (!/^-?\d+$/u.test(text)) throw new Error(`${variable} is no whole number: ${text}`);
  return Number(text);
}
