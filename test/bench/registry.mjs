/** @typedef {import('#tools/bench/setup.mjs').Bench} Bench */

/** Every bench by its name, in the order in which they are run; loaded when asked for. */
export const benches = {
  bundle: () => import('#bench/bundle.mjs'),
  lookup: () => import('#bench/lookup.mjs'),
};

/** @typedef {keyof typeof benches} BenchName */

export const benchNames = /** @type {BenchName[]} */ (Object.keys(benches));
