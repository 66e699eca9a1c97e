import { defineConfig } from 'oxlint';

/** @typedef {{ message: string } & ({ regex: string } | { group: string[] })} Pattern */

/** Every folder of lib, and the packages that carry a side effect or a weight of their own. */
const layers = /** @type {const} */ ([
  'funnel',
  'scoring',
  'metrics',
  'sites',
  'overlay',
  'store',
  'actions',
  'queries',
  'messaging',
  'transfer',
  'samples',
  'sync',
]);
const packages = {
  react: '^(react|react-dom|react-aria-components|@tanstack/.*)(/|$)',
  dexie: '^(dexie|dexie-.*)(/|$)',
  zod: '^(zod|@/lib/zod)(/|$)',
  temporal: '^temporal-polyfill(/|$)',
  browser: '^(wxt/browser|webextension-polyfill)$',
};

/**
 * One row of the house's table: who may import what. `lib/log` and `lib/words` are open to everybody.
 * @typedef {object} Room
 * @property {string[]} files
 * @property {(typeof layers)[number][]} layers
 * @property {(keyof typeof packages)[]} packages
 * @property {boolean} [components]
 * @property {boolean} [live] parts of pages that read the store themselves
 * @property {string[]} [doors] narrower doors into layers that are otherwise closed, as globs after `@/lib/`
 */

/** @type {Room[]} */
const rooms = [
  // Working hours across clock changes need time zones; Temporal is pure as long as nobody asks it for now.
  { files: ['lib/funnel/**'], layers: ['funnel'], packages: ['zod', 'temporal'] },
  { files: ['lib/scoring/**'], layers: ['funnel', 'scoring'], packages: ['zod'] },
  { files: ['lib/metrics/**'], layers: ['funnel', 'metrics'], packages: ['zod'] },
  {
    files: ['lib/sites/**'],
    layers: ['sites'],
    packages: [],
    doors: ['funnel/person/{mail-key,profile,record}', 'funnel/hand-off/message-seen'],
  },
  {
    files: ['lib/overlay/**'],
    layers: ['overlay', 'sites'],
    packages: ['browser'],
    doors: [
      'funnel/{refusal,command,person/person-seen}',
      'messaging/{send,protocol,announcement,page-seen,space,chip,chip-sheet}',
    ],
  },
  { files: ['lib/store/**'], layers: ['funnel', 'store'], packages: ['dexie', 'zod', 'browser'] },
  {
    files: ['lib/actions/**'],
    layers: ['funnel', 'scoring', 'store', 'actions'],
    packages: ['zod', 'dexie'],
  },
  {
    files: ['lib/queries/**'],
    layers: ['funnel', 'scoring', 'metrics', 'queries'],
    packages: ['react', 'dexie'],
    doors: ['store/reads/**', 'messaging/{send,protocol,announcement,page-seen,space,chip,hear-store-moved}'],
  },
  {
    // Files in and out, as pages make and take them: read by the door, written by what transfers.
    files: ['lib/queries/keep/**'],
    layers: ['funnel', 'scoring', 'queries', 'transfer'],
    packages: ['react', 'dexie'],
    doors: ['store/reads/**', 'store/backup/{kept-files,chosen-folder}', 'messaging/keep/**'],
  },
  {
    // Times of files without a zone are in the user's: Temporal knows the zones' clocks.
    files: ['lib/transfer/**'],
    layers: ['funnel', 'transfer'],
    packages: ['zod', 'temporal'],
    doors: ['store/{rows,archive-rows}'],
  },
  { files: ['lib/samples/**'], layers: ['funnel', 'samples'], packages: [] },
  { files: ['lib/sync/**'], layers: ['funnel', 'store', 'sync'], packages: ['zod'] },
  {
    // What may be wrong with an archive is told to pages as it is found.
    files: ['lib/messaging/**'],
    layers: ['funnel', 'messaging'],
    packages: ['zod', 'browser'],
    doors: ['transfer/archive/format'],
  },
  {
    // What sites are called belongs to the sites; nothing else of them is a component's business. A figure saves its own
    // numbers: how a cell is written that no spreadsheet runs is known in one place. How backups stand is shown as it is
    // told.
    files: ['components/**'],
    layers: ['funnel', 'scoring', 'metrics'],
    packages: ['react'],
    components: true,
    doors: [
      'sites/describe',
      'transfer/export/csv-cell',
      'messaging/keep/{keep-state,keep-messages,is-file-old,is-file-due}',
    ],
  },
  {
    // What two pages show alike with all that it reads; pages cannot import from each other.
    files: ['components/live/**'],
    layers: ['queries', 'funnel', 'scoring', 'metrics'],
    doors: [
      'messaging/{send,protocol,announcement,page-seen,space,tab-state,post-settings,site-access}',
      'messaging/keep/**',
      'sites/{hosts,describe,page-access}',
    ],
    packages: ['react'],
    components: true,
    live: true,
  },
  {
    files: ['entrypoints/*.content.ts', 'entrypoints/{capture,chips,handling,look,thread}.ts'],
    layers: ['sites', 'overlay'],
    packages: ['browser'],
    doors: ['messaging/{send,protocol,announcement,page-seen,space,chip}'],
  },
  {
    files: ['entrypoints/background.ts', 'entrypoints/background/**'],
    layers: ['actions', 'store', 'transfer', 'samples', 'sync', 'funnel', 'scoring', 'messaging'],
    packages: ['browser', 'zod', 'dexie'],
    doors: ['sites/{hosts,scripts,match-pattern}'],
  },
  {
    files: ['entrypoints/{popup,sidepanel,options,reports}/**'],
    layers: ['queries', 'transfer', 'samples', 'funnel', 'scoring', 'metrics'],
    packages: ['react', 'browser'],
    components: true,
    live: true,
    doors: [
      'messaging/{send,protocol,announcement,page-seen,space,chip,tab-state,typed-text,diagnostic,site-health,post-command,post-settings,site-access}',
      'messaging/keep/**',
      'sites/{hosts,describe,targets}',
      'sites/capture/{capture-options,capture-page}',
    ],
  },
  {
    // What a page's worker runs: it reads by the same door, and draws nothing.
    files: [
      'entrypoints/**/*.worker.ts',
      'lib/queries/learning/{answer-training,learn-from-closed,training-messages}.ts',
    ],
    layers: ['funnel', 'scoring'],
    packages: [],
    doors: ['queries/learning/{answer-training,training-messages}', 'store/reads/**'],
  },
  {
    files: ['entrypoints/practice/**'],
    layers: ['queries', 'transfer', 'samples', 'funnel', 'scoring', 'metrics', 'sites', 'overlay'],
    packages: ['react', 'browser'],
    components: true,
    doors: ['messaging/{send,protocol,announcement,page-seen,space,chip}'],
  },
];

/**
 * The imports that a room is refused.
 * @param {Room} room
 * @returns {Pattern[]}
 */
function closedTo(room) {
  const closedLayers = layers.filter((layer) => !room.layers.includes(layer));
  const closedPackages = /** @type {(keyof typeof packages)[]} */ (Object.keys(packages)).filter(
    (name) => !room.packages.includes(name),
  );
  const where = room.files.join(', ');
  return [
    {
      group: [
        ...closedLayers.map((layer) => `@/lib/${layer}/**`),
        ...(room.doors ?? []).map((door) => `!@/lib/${door}`),
      ],
      message: `${where} may not import this layer.`,
    },
    ...closedPackages.map((name) => ({ regex: packages[name], message: `${where} may not import ${name}.` })),
    ...(room.components ? [] : [{ regex: '^@/components/', message: `${where} may not import components.` }]),
    ...(room.live
      ? []
      : [{ regex: '^@/components/live/', message: `${where} may not read the store through a component.` }]),
    { regex: '^@/entrypoints/', message: 'Nobody imports an entry point from outside it.' },
    { regex: '^@/test/', message: 'The product never imports its tests.' },
    { regex: String.raw`^\.\./`, message: 'Cross-folder imports go through @/.' },
  ];
}

/** @param {Room} room */
const roomRule = (room) => ({
  files: [...room.files],
  rules: {
    'no-restricted-imports': /** @type {['error', object]} */ (['error', { patterns: closedTo(room) }]),
  },
});

const pure = ['lib/funnel/**', 'lib/scoring/**', 'lib/metrics/**'];
const visible = ['components/**/*.tsx', 'entrypoints/**/*.tsx'];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  options: { typeAware: true },
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['.output', '.wxt', '.cache', 'node_modules', 'test-results'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-console': 'error',
    'no-eval': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/jsx-no-constructed-context-values': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    // The compiler's noImplicitReturns says the same and knows exhaustive switches.
    'typescript/consistent-return': 'off',
    // Data is read-only here: a changed row is a new row.
    'oxc/no-map-spread': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-unnecessary-condition': 'off',
    'unicorn/filename-case': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    ...rooms.map(roomRule),
    {
      files: pure,
      rules: {
        'no-restricted-globals': [
          'error',
          ...[
            'document',
            'window',
            'localStorage',
            'indexedDB',
            'chrome',
            'browser',
            'navigator',
            'crypto',
            'fetch',
            'setTimeout',
            'performance',
          ].map((name) => ({
            name,
            message: 'The domain is pure: time, ids and pages are passed in.',
          })),
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Time is passed in.' },
          { object: 'Temporal', property: 'Now', message: 'Time is passed in.' },
          { object: 'Math', property: 'random', message: 'Chance is passed in.' },
        ],
      },
    },
    {
      files: visible,
      rules: {
        'react/jsx-no-literals': [
          'error',
          { noStrings: false, restrictedAttributes: ['title', 'placeholder', 'alt', 'aria-label', 'label'] },
        ],
      },
    },
    {
      // The practice inbox draws what Gmail draws: `div`s with roles, a grid made of a table.
      files: ['entrypoints/practice/**'],
      rules: {
        'jsx-a11y/prefer-tag-over-role': 'off',
        'jsx-a11y/no-noninteractive-element-to-interactive-role': 'off',
        'jsx-a11y/control-has-associated-label': 'off',
      },
    },
    {
      files: ['test/**'],
      rules: { 'no-console': 'off', 'typescript/unbound-method': 'off', 'max-lines': 'off' },
    },
    {
      files: ['*.config.{ts,mjs}', 'entrypoints/**', 'test/e2e/*.setup.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
