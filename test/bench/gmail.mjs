import { askBackground } from '#tools/bench/ask.mjs';
import { bundleScript } from '#tools/bundle.mjs';
import { figureOf } from '#tools/bench/figure.mjs';
import { loadModule } from '#tools/bench/load-module.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { tasksOf, traceWhile } from '#tools/bench/trace.mjs';
import { pause, until } from '#tools/bench/until.mjs';
import { openInbox, owner } from '#bench/inbox.mjs';
import { openMarkedInbox } from '#bench/marked-inbox.mjs';

/** @typedef {import('#tools/bench/tab.mjs').Tab} Tab */
/** @typedef {import('#tools/bench/lab.mjs').Lab} Lab */

export const about = 'chips in a list of 100 rows like Gmail’s, every sender a lead';

const rows = 100;
const leads = 5000;

/** As long as nothing more happens after rows were made anew, ours or the page's; in ms. */
const settled = 400;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const lab = await setup.openLab({ leads });
  try {
    const marked = await openMarkedInbox(lab);
    const bare = await openInbox(lab, { host: 'mail.bare.example' });
    const { personOf } = await loadModule(new URL('page/people.ts', import.meta.url));
    let shown = 0;
    /** The next people whom no list has shown yet. */
    const fresh = () => Array.from({ length: rows }, () => personOf((shown += 1) % leads));
    return [
      ...(await measureScan(lab, marked, fresh)),
      ...(await measureRendering(marked, bare, fresh)),
      ...(await measureTasks(lab, fresh)),
      ...(await measureOff(lab, { marked, bare }, fresh)),
    ];
  } finally {
    await lab.close();
  }
}

/**
 * Recognition alone: our adapter over the whole page, beside one `querySelectorAll` that reads the same attributes, and
 * beside the least code that also finds where each chip belongs.
 * @param {Lab} lab
 * @param {Tab} mail
 * @param {() => unknown[]} fresh
 */
async function measureScan(lab, mail, fresh) {
  const world = await mail.worldOf(lab.extensionId);
  await world.run(`${await bundleScript(new URL('page/scan.ts', import.meta.url), 'bench')};0`);
  await mail.page.call('render', fresh());
  await settleChips(mail);
  const { ours, people, places } = await measureInTurns({
    ours: async () => world.call('scan', { rows, own: owner }),
    people: async () => world.call('scanBare', { rows }),
    places: async () => world.call('scanPlaces', { rows }),
  });
  const named = { unit: 'ms', ours, budget: 3 };
  return [
    figureOf({ name: `scan of ${rows} rows, beside finding addresses`, ...named, floor: people }),
    figureOf({ name: `scan of ${rows} rows, beside finding addresses and places`, ...named, floor: places }),
  ];
}

/**
 * What the page's main thread computes in all to make 100 rows anew: script, style, layout, painting, messages.
 * @param {Tab} marked
 * @param {Tab} bare the same page where no extension looks
 * @param {() => unknown[]} fresh
 */
async function measureRendering(marked, bare, fresh) {
  for (const tab of [marked, bare]) await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  const same = fresh();
  const cost = async (
    /** @type {Tab} */ tab,
    /** @type {unknown[]} */ people,
    /** @type {'render' | 'renderWithWords'} */ how = 'render',
  ) => {
    const before = await busyTime(tab);
    await tab.page.call(how, people);
    await pause(settled);
    return (await busyTime(tab)) - before;
  };
  const checked = async (/** @type {unknown[]} */ people) => {
    const ms = await cost(marked, people);
    await settleChips(marked);
    return ms;
  };
  const { words, ...known } = await measureInTurns({
    ours: () => checked(same),
    floor: () => cost(bare, same),
    words: () => cost(bare, same, 'renderWithWords'),
  });
  const others = await measureInTurns({
    ours: () => checked(fresh()),
    floor: () => cost(bare, fresh()),
  });
  const named = { unit: 'ms', budget: 1.1 };
  return [
    figureOf({ name: `${rows} rows made anew with chips, the same people`, ...named, ...known }),
    figureOf({ name: `${rows} rows made anew with chips, other people`, ...named, ...others }),
    figureOf({
      name: `${rows} rows made anew with chips, beside a word in each`,
      ...named,
      ours: known.ours,
      floor: words,
      note: 'the floor is the same page putting a plain div with one word into each row: no mark can cost less',
    }),
  ];
}

/**
 * Tasks of the page in which our script runs, from loading the page on.
 * @param {Lab} lab
 * @param {() => unknown[]} fresh
 */
async function measureTasks(lab, fresh) {
  const events = await traceWhile(lab, async () => {
    const tab = await openInbox(lab);
    for (let round = 0; round < 5; round += 1) {
      await tab.page.call('render', fresh());
      await settleChips(tab);
    }
    await tab.close();
  });
  const tasks = tasksOf(events, lab.extensionId).map(({ ms }) => ms);
  if (tasks.length === 0) throw new Error('No task of ours was seen.');
  return [
    figureOf({
      name: 'longest run of our script in one task',
      unit: 'ms',
      ours: [Math.max(...tasks)],
      budget: 50,
    }),
    figureOf({
      name: 'long tasks of ours',
      unit: '',
      ours: [tasks.filter((ms) => ms >= 50).length],
      budget: 0,
      note: `of ${tasks.length} from loading the page to its sixth list`,
    }),
  ];
}

/**
 * What is left of us in the page once the site is switched off.
 * @param {Lab} lab
 * @param {{ marked: Tab, bare: Tab }} tabs
 * @param {() => unknown[]} fresh
 */
async function measureOff(lab, { marked, bare }, fresh) {
  await marked.page.call('render', fresh());
  await settleChips(marked);
  await switchOff(lab);
  await until('the chips to go', async () => (await marked.page.call('countChips')) === 0);
  await pause(settled);
  const events = await traceWhile(lab, async () => {
    for (const tab of [marked, bare]) await tab.page.call('render', fresh());
    await stir(marked);
    await pause(1000);
  });
  const nodes = (await marked.page.call('countElements')) - (await bare.page.call('countElements'));
  const runs = tasksOf(events, lab.extensionId);
  const figure = (/** @type {string} */ name, /** @type {number} */ value) =>
    figureOf({ name: `switched off: ${name}`, unit: '', ours: [value], budget: 0 });
  return [
    figure('elements in the page that are ours', nodes),
    figure('runs of our script while the page changes', runs.filter(({ byTimer }) => !byTimer).length),
    figure('runs of our script by timers', runs.filter(({ byTimer }) => byTimer).length),
  ];
}

/**
 * Does to a page what an observer or a listener of ours could hear: the list was changed already; here its title, an
 * attribute, its address, the pointer, a key and the size.
 * @param {Tab} tab
 */
async function stir(tab) {
  await tab.page.call('stir');
  await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 300, y: 200 });
  await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'j', text: 'j' });
  await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'j' });
  await tab.send('Emulation.setDeviceMetricsOverride', {
    width: 900,
    height: 700,
    deviceScaleFactor: 1,
    mobile: false,
  });
}

/** @param {Lab} lab */
async function switchOff(lab) {
  const backstage = await lab.openTab();
  await backstage.goto(lab.backstageOf());
  await askBackground(backstage.page, 'switchSite', { site: 'gmail', on: false });
  await backstage.close();
}

/** @param {Tab} mail waits until every row has its chip */
async function settleChips(mail) {
  await until('a chip in every row', async () => (await mail.page.call('countChips')) === rows);
}

/** @param {Tab} tab gives ms that its main thread has computed so far */
async function busyTime(tab) {
  const { metrics } = await tab.send('Performance.getMetrics');
  return metrics.find((/** @type {{ name: string }} */ { name }) => name === 'TaskDuration').value * 1000;
}
