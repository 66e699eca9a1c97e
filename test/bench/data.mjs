import { randomUUID } from 'node:crypto';
import { askBackground } from '#tools/bench/ask.mjs';
import { bundleScript } from '#tools/bundle.mjs';
import { figureOf } from '#tools/bench/figure.mjs';
import { addRounds, measureInTurns } from '#tools/bench/rounds.mjs';

export const about = 'an import of leads with five events each, in parts of 1,000; --large: 100,000 of them';

/** Rows in a part; as many are written in one transaction, on both sides. */
const size = 1000;
/** 60 % of the speed of the bare writes. */
const budget = 1.67;

/**
 * The floor is IndexedDB by itself: the same rows into the same tables and indexes, in strict transactions of the same size.
 * @param {import('#tools/bench/setup.mjs').BenchSetup} setup
 */
export async function run(setup) {
  const { rounds, parts } = setup.large ? { rounds: 20, parts: 5 } : { rounds: 9, parts: 1 };
  const lab = await setup.openLab();
  try {
    const tab = await lab.openTab();
    await tab.goto(lab.backstageOf());
    const { name: store } = await askBackground(tab.page, 'storeReady', { space: 'main' });
    await tab.page.run(`${await bundleScript(new URL('page/imports.ts', import.meta.url), 'bench')};0`);
    const scratch = await tab.page.call('makeScratch');
    let from = 0;
    /** @type {string[]} */
    const toWrite = [];
    /** @type {number[]} */
    const staged = [];
    const importOurs = async () => {
      const id = randomUUID();
      staged.push(await tab.page.call('stageParts', { from, parts, size, id }));
      from += parts * size;
      toWrite.push(id);
      return tab.page.call('applyParts', { store, parts, size, id });
    };
    // The bare side writes what ours has written; one ahead, so that either may go first.
    await importOurs();
    const { ours, floor } = await measureInTurns(
      {
        ours: importOurs,
        floor: async () => {
          const told = await tab.page.call('writeAgain', { store, scratch, parts, id: toWrite.shift() });
          if (told.leads !== parts * size || told.events !== 5 * told.leads)
            throw new Error(`not five events a lead: ${JSON.stringify(told)}`);
          return told.ms;
        },
      },
      { rounds, warmUps: 1 },
    );
    const rows = `${(parts * size).toLocaleString('en')} rows with their past`;
    const staging = staged.slice(-rounds);
    return [
      figureOf({ name: `import of ${rows}, applied durably`, unit: 'ms', ours, floor, budget }),
      figureOf({ name: `the same with the staging`, unit: 'ms', ours: addRounds(ours, staging), floor }),
    ];
  } finally {
    await lab.close();
  }
}
