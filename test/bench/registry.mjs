/** @typedef {import('#tools/bench/setup.mjs').Bench} Bench */

/** Every bench by its name, in the order in which they are run; loaded when asked for. */
export const benches = {
  bundle: () => import('#bench/bundle.mjs'),
  gmail: () => import('#bench/gmail.mjs'),
  recognise: () => import('#bench/recognise.mjs'),
  lookup: () => import('#bench/lookup.mjs'),
  worker: () => import('#bench/worker.mjs'),
  popup: () => import('#bench/popup.mjs'),
  search: () => import('#bench/search.mjs'),
  lists: () => import('#bench/lists.mjs'),
  counts: () => import('#bench/counts.mjs'),
  commands: () => import('#bench/commands.mjs'),
  scoring: () => import('#bench/scoring.mjs'),
  quadrant: () => import('#bench/quadrant.mjs'),
  import: () => import('#bench/import.mjs'),
  reports: () => import('#bench/reports.mjs'),
  export: () => import('#bench/export.mjs'),
  scale: () => import('#bench/scale.mjs'),
};

/** @typedef {keyof typeof benches} BenchName */

export const benchNames = /** @type {BenchName[]} */ (Object.keys(benches));

/**
 * Benches that are asked for by one name.
 * @type {Readonly<Record<string, readonly BenchName[]>>}
 */
export const benchGroups = { data: ['import', 'reports', 'export'] };
