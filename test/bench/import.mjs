import { askBackground } from '#tools/bench/ask.mjs';
import { bundleScript } from '#tools/bundle.mjs';
import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';

export const about = 'an import written, 500 rows a command, from an empty store on';

const rows = 500;

/**
 * The floor is one strict transaction of IndexedDB's own that writes the same rows into the same tables and indexes.
 * @param {import('#tools/bench/setup.mjs').BenchSetup} setup
 */
export async function run(setup) {
  const lab = await setup.openLab();
  try {
    const tab = await lab.openTab();
    await tab.goto(lab.backstageOf());
    const { name: store } = await askBackground(tab.page, 'storeReady', { space: 'main' });
    await tab.page.run(`${await bundleScript(new URL('page/writes.ts', import.meta.url), 'bench')};0`);
    const scratch = await tab.page.call('makeScratch');
    let imported = 0;
    /** @type {string[]} */
    const toWrite = [];
    const importOurs = async () => {
      const from = imported * rows;
      const opId = `bench-import/${(imported += 1)}`;
      const ms = await tab.page.call('importOurs', { from, to: from + rows, opId });
      toWrite.push(opId);
      return ms;
    };
    // The bare side writes what ours has written; one ahead, so that either may go first.
    await importOurs();
    const { ours, floor } = await measureInTurns({
      ours: importOurs,
      floor: async () => {
        const written = await tab.page.call('writtenBy', { store, opId: toWrite.shift() });
        return tab.page.call('writeBare', { store: scratch, written });
      },
    });
    return [figureOf({ name: `import of ${rows} rows, durably`, unit: 'ms', ours, floor })];
  } finally {
    await lab.close();
  }
}
