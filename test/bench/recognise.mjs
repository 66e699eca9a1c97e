import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { figureOf, notRun } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { bundleScript } from '#tools/bundle.mjs';
import { projectRoot } from '#tools/project.mjs';

/** @typedef {import('#tools/bench/tab.mjs').Tab} Tab */
/** @typedef {import('#tools/bench/figure.mjs').Figure} Figure */

export const about = 'recognition on pages of 15,000 elements, beside what any look at them takes';

const address = 'https://crm.bench.example/';

/** How large a page is made; more than any list that people scroll. */
const elements = 15_000;

/** More people than any list of these sites shows at once. */
const shownAtOnce = 250;

/** How often lines are drawn anew, and the size of the page that they are on. */
const renders = 1000;
const drawn = 2500;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const lab = await setup.openLab();
  try {
    // An empty tab: its pages are made in it, and read as if they lay at addresses of their own.
    const tab = await lab.openTab();
    await tab.page.run(`${await bundleScript(new URL('page/recognise.ts', import.meta.url), 'bench')};0`);
    const figures = [];
    for (const site of await tab.page.call('sites')) figures.push(...(await measureSite(tab, site)));
    return [...figures, ...(await measureRenders(tab))];
  } finally {
    await lab.close();
  }
}

/**
 * @param {Tab} tab
 * @param {string} site
 * @returns {Promise<Figure[]>}
 */
async function measureSite(tab, site) {
  const crowded = await measurePage(tab, site, { people: Infinity, name: 'people everywhere' });
  // Any page is measured on the list that is made for it.
  if (site === 'page' || crowded.length === 1) return crowded;
  return [
    ...(await measurePage(tab, site, { people: shownAtOnce, name: `${shownAtOnce} people at most` })),
    ...crowded,
  ];
}

/**
 * @param {Tab} tab
 * @param {string} site
 * @param {{ people: number, name: string }} page
 * @returns {Promise<Figure[]>}
 */
async function measurePage(tab, site, { people, name }) {
  const shown = await show(tab, site, people);
  if (shown === null) return [notRun(`${site}: one pass`, 'none of its own pages lists people')];
  const subject = { site, url: shown.url };
  const { ours, floor, row } = await measureInTurns({
    ours: async () => tab.page.call('pass', subject),
    floor: async () => tab.page.call('floor', subject),
    row: async () => tab.page.call('addedRow', subject),
  });
  return [
    figureOf({
      name: `${site}, ${name}: one pass over ${shown.elements} elements`,
      unit: 'ms',
      ours,
      floor,
      budget: 2,
      note: 'the floor asks for every selector of the adapter, every element for a shadow root and every text for an @',
    }),
    figureOf({
      name: `${site}, ${name}: an added place, beside the pass`,
      unit: 'ms',
      ours: row,
      floor: ours,
      budget: 0.02,
    }),
  ];
}

/**
 * Any page is a CRM's list; a site's is the one of its own pages that shows most people, repeated.
 * @param {Tab} tab
 * @param {string} site
 * @param {number} people at the most
 * @returns {Promise<{ url: string, elements: number } | null>}
 */
async function show(tab, site, people) {
  if (site === 'page') return { url: address, elements: await tab.page.call('showCrm', { least: elements }) };
  const page = largestPage(site);
  return (
    page && {
      url: page.url,
      elements: await tab.page.call('showSaved', {
        site,
        least: elements,
        people: Math.min(people, elements),
        ...page,
      }),
    }
  );
}

/** @param {string} site */
function largestPage(site) {
  const folder = `${projectRoot}/test/fixtures/${site}`;
  const names = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.expected.json'))
    : [];
  const pages = names.map((name) => {
    const { url, contacts } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const html = () => readFileSync(`${folder}/${name.replace('.expected.json', '.html')}`, 'utf8');
    return { url, html, size: contacts.length };
  });
  const [largest] = pages.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
  return largest === undefined ? null : { url: largest.url, html: largest.html() };
}

/**
 * What is left after lines were drawn anew a thousand times while the page was watched.
 * @param {Tab} tab
 */
async function measureRenders(tab) {
  await tab.page.call('showCrm', { least: drawn });
  await tab.send('Performance.enable');
  await tab.page.call('rerender', { times: 20, url: address });
  const before = await countsOf(tab);
  const told = await tab.page.call('rerender', { times: renders, url: address });
  const after = await countsOf(tab);
  // Changes of one turn are told together.
  if (told < renders / 2) throw new Error(`Only ${told} of ${renders} changes were told.`);
  const figure = (/** @type {string} */ name, /** @type {number} */ value) =>
    figureOf({ name: `${renders} re-renders: ${name}`, unit: '', ours: [value], budget: 0 });
  return [
    figure('nodes more than before', Math.max(0, after.nodes - before.nodes)),
    figure('listeners more than before', Math.max(0, after.listeners - before.listeners)),
  ];
}

/** @param {Tab} tab what the page's process holds, garbage left out */
async function countsOf(tab) {
  for (let time = 0; time < 3; time += 1) await tab.send('HeapProfiler.collectGarbage');
  const { metrics } = await tab.send('Performance.getMetrics');
  const valueOf = (/** @type {string} */ wanted) =>
    metrics.find((/** @type {{ name: string }} */ { name }) => name === wanted).value;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
}
