import { pause, until } from '#tools/bench/until.mjs';

/** The label that says that the look-up snapshot is whole and up to date; see `lib/store/snapshot/shelf.ts`. */
const label = 'lookup/main';

/**
 * Waits until a store that was just brought here has its look-up snapshot put away: making it keeps the worker busy.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 */
export async function lookUpsPutAway(lab) {
  await inBackstage(lab, (world) =>
    until('the look-up snapshot', async () => (await isLabelled(world)) || undefined, { seconds: 180 }),
  );
  // What follows a start has then been done too.
  await pause(1000);
}

/**
 * Throws the look-up snapshot away, so that the database is asked. It is made anew within a minute.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @param {import('#tools/bench/tab.mjs').Tab} tab any
 */
export async function forgetLookUps(lab, tab) {
  await inBackstage(lab, (world) => world.run(`chrome.storage.local.remove('${label}')`));
  await tab.send('ServiceWorker.enable');
  await tab.send('ServiceWorker.stopAllWorkers');
  await pause(500);
}

/**
 * Whether look-ups are answered from memory, or can be.
 * @param {import('#tools/bench/tab.mjs').World} world of a page of ours
 * @returns {Promise<boolean>}
 */
export function isLabelled(world) {
  return world.run(`chrome.storage.local.get('${label}').then((found) => '${label}' in found)`);
}

/**
 * @template Value
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @param {(world: import('#tools/bench/tab.mjs').World) => Promise<Value>} work
 */
async function inBackstage(lab, work) {
  const tab = await lab.openTab();
  await tab.goto(lab.backstageOf());
  const value = await work(tab.page);
  await tab.close();
  return value;
}
