import { randomUUID } from 'node:crypto';
import { askBackground } from '#tools/bench/ask.mjs';
import { bundleScript } from '#tools/bundle.mjs';
import { figureOf } from '#tools/bench/figure.mjs';
import { addRounds, measureInTurns } from '#tools/bench/rounds.mjs';

export const about =
  'an import of leads with five events each, in parts of 1,000, and its undo; --large: 100,000 of them';

/** Rows in a part; as many are written in one transaction, on both sides. */
const size = 1000;
/** 60 % of the speed of the bare writes. */
const budget = 1.67;

/**
 * The floor is IndexedDB by itself: the same rows into the same tables and indexes, in strict transactions of the same
 * size. With `--large` every round counts, each of 5,000 rows, until 100,000 are in on both sides; what the last of them
 * take beside the first tells whether a part costs more the more there is.
 * @param {import('#tools/bench/setup.mjs').BenchSetup} setup
 */
export async function run(setup) {
  const { rounds, parts, warmUps } = setup.large
    ? { rounds: 20, parts: 5, warmUps: 0 }
    : { rounds: 9, parts: 1, warmUps: 1 };
  const lab = await setup.openLab();
  try {
    const tab = await lab.openTab();
    await tab.goto(lab.backstageOf());
    const { name: store } = await askBackground(tab.page, 'storeReady', { space: 'main' });
    await tab.page.run(`${await bundleScript(new URL('page/imports.ts', import.meta.url), 'bench')};0`);
    const scratch = await tab.page.call('makeScratch');
    const turns = takeTurns(tab.page, { store, scratch, parts });
    // The bare side writes what ours has written; one ahead, so that either may go first.
    await turns.importOurs();
    const told = (/** @type {string} */ what) => (/** @type {number} */ round, /** @type {number} */ ms) => {
      if (setup.large) setup.say(`  ${what}, round ${round + 1} of ${rounds}: ${Math.round(ms)} ms`);
      return ms;
    };
    /** @type {(what: string, work: () => Promise<number>) => (round: number) => Promise<number>} */
    const telling = (what, work) => async (round) => told(what)(round, await work());
    const imported = await measureInTurns(
      { ours: telling('ours', turns.importOurs), floor: telling('bare', turns.importBare) },
      { rounds, warmUps },
    );
    await turns.undoOurs();
    const undone = await measureInTurns(
      { ours: telling('undo', turns.undoOurs), floor: telling('bare undo', turns.undoBare) },
      { rounds: rounds - 1, warmUps },
    );
    const each = `${(parts * size).toLocaleString('en')} rows with their past`;
    const rows = setup.large ? `${each}, until there are 100,000` : each;
    const { ours, floor } = imported;
    const staging = turns.staged.slice(-rounds);
    return [
      figureOf({ name: `import of ${rows}, applied durably`, unit: 'ms', ours, floor, budget }),
      figureOf({ name: `the same with the staging`, unit: 'ms', ours: addRounds(ours, staging), floor }),
      ...(setup.large ? growth(imported) : []),
      figureOf({
        name: `undo of ${each}`,
        unit: 'ms',
        ours: undone.ours,
        floor: undone.floor,
        note: 'beside the same deletes and writes',
      }),
    ];
  } finally {
    await lab.close();
  }
}

/** @param {Readonly<Record<'ours' | 'floor', readonly number[]>>} imported */
function growth({ ours, floor }) {
  const of = (/** @type {string} */ what, /** @type {readonly number[]} */ values) =>
    figureOf({
      name: `${what}: the last 25,000 of 100,000 rows`,
      unit: 'ms',
      ours: values.slice(-5),
      floor: values.slice(0, 5),
      note: 'beside the first 25,000',
    });
  return [of('ours', ours), of('bare writes', floor)];
}

/**
 * Each turn takes the next import: of people whom nobody has imported yet.
 * @param {import('#tools/bench/tab.mjs').World} page
 * @param {{ store: string, scratch: string, parts: number }} where
 */
function takeTurns(page, { store, scratch, parts }) {
  let from = 0;
  /** @type {Record<'write' | 'undo' | 'undoBare', string[]>} imports that still have to be written bare, undone, undone bare */
  const waiting = { write: [], undo: [], undoBare: [] };
  /** @type {number[]} */
  const staged = [];
  const checked = (/** @type {{ ms: number, leads: number, events: number }} */ told) => {
    if (told.leads !== parts * size || told.events !== 5 * told.leads)
      throw new Error(`not five events a lead: ${JSON.stringify(told)}`);
    return told.ms;
  };
  return {
    staged,
    importOurs: async () => {
      const id = randomUUID();
      staged.push(await page.call('stageParts', { from, parts, size, id }));
      from += parts * size;
      waiting.write.push(id);
      return page.call('applyParts', { store, parts, size, id });
    },
    importBare: async () => {
      const id = first(waiting.write);
      waiting.undo.push(id);
      return checked(await page.call('writeAgain', { store, scratch, parts, id }));
    },
    undoOurs: async () => {
      const id = first(waiting.undo);
      waiting.undoBare.push(id);
      return page.call('undoParts', { store, id });
    },
    undoBare: async () =>
      checked(await page.call('undoAgain', { store, scratch, parts, id: first(waiting.undoBare) })),
  };
}

/** @param {string[]} ids the first is taken out */
function first(ids) {
  const id = ids.shift();
  if (id === undefined) throw new Error('nothing was imported for it');
  return id;
}
