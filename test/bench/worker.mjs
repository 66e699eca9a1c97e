import { figureOf } from '#tools/bench/figure.mjs';
import { loadModule } from '#tools/bench/load-module.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { pause } from '#tools/bench/until.mjs';
import { openMarkedInbox } from '#bench/marked-inbox.mjs';
import { echoIn } from '#bench/sides.mjs';

export const about =
  'the first chip of a page whose worker was asleep, beside the first answer of a bare one';

/** As many as a page of a list shows. */
const rows = 50;

/** The engine closes a database that nobody uses after a moment, as it has when a worker slept; in ms. */
const asleepFor = 1000;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const { personOf } = await loadModule(new URL('page/people.ts', import.meta.url));
  const figures = [];
  for (const leads of [1000, 100_000]) {
    const lab = await setup.openLab({ leads, withBare: true });
    try {
      const mail = await openMarkedInbox(lab);
      const echo = await echoIn(await mail.worldOf(lab.bareId));
      await mail.send('ServiceWorker.enable');
      let shown = 0;
      /** People whom the page has not shown yet: ours must ask. */
      const fresh = () => Array.from({ length: rows }, () => personOf((shown += 1) % leads));
      const { ours, floor } = await measureInTurns(
        {
          ours: async () => {
            await sleep(lab, mail);
            return mail.page.call('renderUntilChip', fresh());
          },
          floor: async () => {
            await sleep(lab, mail);
            return echo.call('echo', 'are you there?');
          },
        },
        { warmUps: 1 },
      );
      const name = `first chip, worker asleep, ${leads.toLocaleString('en')} leads`;
      figures.push(figureOf({ name, unit: 'ms', ours, floor, budget: 1.5 }));
    } finally {
      await lab.close();
    }
  }
  return figures;
}

/**
 * Ends all workers, as the browser does when they have been idle, and waits until nothing has woken one for a while.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @param {import('#tools/bench/tab.mjs').Tab} tab
 */
async function sleep(lab, tab) {
  for (let tries = 0; tries < 10; tries += 1) {
    await tab.send('ServiceWorker.stopAllWorkers');
    await pause(asleepFor);
    const { targetInfos } = await lab.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    if (targetInfos.length === 0) return;
  }
  throw new Error('A worker is woken again and again.');
}
