import { askBackground } from '#tools/bench/ask.mjs';
import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { pause } from '#tools/bench/until.mjs';
import { bundleScript } from '#tools/bundle.mjs';

export const about =
  'the whole store as an archive, and every lead as CSV: memory by 100,000 leads and by 10,000, time beside bare passes';

const [few, many] = [10_000, 100_000];
/** Constant: ten times as many leads take no more than so many times as much memory. */
const budget = 1.5;
/** How often the heap is looked at while a file is written, in ms. */
const every = 20;

/** @typedef {import('@/test/bench/page/exports').What} What */
/** @typedef {import('@/test/bench/page/exports').Written} Written */

/** @type {readonly { what: What, called: string }[]} */
const files = [
  { what: 'archive', called: 'archive' },
  { what: 'leads', called: 'leads as CSV' },
];

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const [small, large] = [await openExports(setup, few), await openExports(setup, many)];
  try {
    const figures = [];
    for (const { what, called } of files) {
      const written = await large.write(what);
      const size = `${(written.bytes / 1e6).toFixed(1)} MB of ${written.rows.toLocaleString('en')} rows`;
      const memory = await measureInTurns(
        {
          ours: async () => large.heapWhile(what, true),
          floor: async () => small.heapWhile(what, true),
          oursLoose: async () => large.heapWhile(what, false),
          floorLoose: async () => small.heapWhile(what, false),
        },
        // It is the same to the percent each time.
        { rounds: 1, warmUps: 0 },
      );
      const time = await measureInTurns(
        {
          ours: async () => (await large.write(what)).ms,
          pass: async () => (await large.pass(what)).ms,
          packed: async () => (await large.packBare(what)).ms,
        },
        { rounds: 3, warmUps: 0 },
      );
      const { ours, floor, oursLoose, floorLoose } = memory;
      const beside = `beside the same of ${few.toLocaleString('en')} leads`;
      figures.push(
        figureOf({
          name: `${called}: most memory at a time`,
          unit: 'MB',
          ours,
          floor,
          budget,
          note: `${beside}; ${size}`,
        }),
        figureOf({
          name: `${called}: the same with what waits to be collected`,
          unit: 'MB',
          ours: oursLoose,
          floor: floorLoose,
          note: `${beside}: the engine collects when its heap is full, and a short file does not fill it`,
        }),
        figureOf({
          name: `${called}: ${many.toLocaleString('en')} leads written`,
          unit: 'ms',
          ours: time.ours,
          floor: time.pass,
          note: 'beside a bare pass over the same rows',
        }),
        figureOf({
          name: `${called}: the same`,
          unit: 'ms',
          ours: time.ours,
          floor: time.packed,
          note: "beside their JSON, packed by the browser's gzip into a file",
        }),
      );
    }
    return figures;
  } finally {
    await small.close();
    await large.close();
  }
}

/**
 * Writes files in a page of the extension that has so many leads in its store.
 * @param {import('#tools/bench/setup.mjs').BenchSetup} setup
 * @param {number} leads
 */
async function openExports(setup, leads) {
  const lab = await setup.openLab({ leads });
  const tab = await lab.openTab();
  await tab.goto(lab.backstageOf());
  const { name: store } = await askBackground(tab.page, 'storeReady', { space: 'main' });
  await tab.page.run(`${await bundleScript(new URL('page/exports.ts', import.meta.url), 'bench')};0`);
  /** @type {(name: string) => (what: What) => Promise<Written>} */
  const calling = (name) => async (what) => tab.page.call(name, { store, what });
  const [write, pass, packBare] = [calling('write'), calling('pass'), calling('packBare')];
  return {
    write,
    pass,
    packBare,
    heapWhile: (/** @type {What} */ what, /** @type {boolean} */ isCollected) =>
      heapWhile(tab, async () => write(what), isCollected),
    close: lab.close,
  };
}

/**
 * The most memory that a page's scripts take while something is done: objects, those of the browser's own that they hold,
 * and buffers.
 * @param {import('#tools/bench/tab.mjs').Tab} tab
 * @param {() => Promise<unknown>} work
 * @param {boolean} isCollected whether what nobody needs any more is collected whenever it is looked at: what is left is
 *   what is held. Else it is what the engine lets lie.
 * @returns {Promise<number>} MB
 */
async function heapWhile(tab, work, isCollected) {
  await tab.send('HeapProfiler.collectGarbage');
  const working = work();
  const over = working.then(
    () => true,
    () => true,
  );
  let most = 0;
  for (let isOver = false; !isOver; isOver = await Promise.race([over, pause(every).then(() => false)])) {
    if (isCollected) await tab.send('HeapProfiler.collectGarbage');
    const {
      usedSize,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = await tab.send('Runtime.getHeapUsage');
    most = Math.max(most, usedSize + embedderHeapUsedSize + backingStorageSize);
  }
  await working;
  return most / 1e6;
}
