import { randomUUID } from 'node:crypto';
import { figureOf } from '#tools/bench/figure.mjs';
import { addRounds, measuredRounds, measureInTurns } from '#tools/bench/rounds.mjs';
import { pause } from '#tools/bench/until.mjs';
import { openSides } from '#bench/sides.mjs';

export const about = 'a lead accepted from the page, until the reply says that it is on the disk';

/**
 * The floor is a bare message and back, plus one strict transaction of IndexedDB's own that writes the same rows.
 * @param {import('#tools/bench/setup.mjs').BenchSetup} setup
 */
export async function run(setup) {
  const lab = await setup.openLab({ leads: 100_000, withBare: true });
  try {
    const { content, echo, backstage, store } = await openSides(lab, 'writes');
    const waiting = await backstage.call('waitingLeads', {
      store,
      stage: 'mql',
      count: 4 * measuredRounds,
    });
    const accept = async () => {
      const lead = waiting.pop();
      const opId = randomUUID();
      const ms = await content.call('acceptOurs', { leadId: lead.id, opId });
      // Afterwards the background tells every page, which looks its people up again.
      await pause(150);
      return { ms, lead, opId };
    };
    const { lead, opId } = await accept();
    const like = await backstage.call('writtenBy', { store, opId, before: [lead] });
    const { ours, trip, write } = await measureInTurns({
      ours: async () => (await accept()).ms,
      trip: async () => echo.call('echo', { leadId: lead.id, opId }),
      write: async () => {
        const written = await backstage.call('movedTo', { lead: waiting.pop(), like });
        return backstage.call('writeBare', { store, written });
      },
    });
    return [figureOf({ name: 'accept a lead, durably', unit: 'ms', ours, floor: addRounds(trip, write) })];
  } finally {
    await lab.close();
  }
}
