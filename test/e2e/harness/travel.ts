import type { Page, Worker } from '@playwright/test';
import type { Stageside } from './launch';

/** A clock that goes as the real one does, only ahead of it. */
export type Travel = {
  /** Moves on by so many ms everywhere: in the background, in our pages, and in our scripts on foreign ones. */
  readonly ahead: (ms: number) => Promise<void>;
  /** Takes a surface along that is not one of the browser's tabs: the true side panel. It is loaded anew. */
  readonly bring: (surface: Page) => Promise<void>;
};

/** Sets a world's clock ahead; again: from where it really is. */
function setAhead(ms: number): void {
  const world = globalThis as { realNow?: () => number };
  world.realNow ??= Date.now.bind(Date);
  const { realNow } = world;
  const Real = Date;
  Real.now = () => realNow() + ms;
}

/**
 * Simulated time in a real browser: `Date.now` of every world that runs our code is set ahead. Timers and the browser's
 * alarms go on in real time, so a test moves on and then does what brings the new time to the screen.
 */
export async function startTravel({ context }: Stageside): Promise<Travel> {
  let shift = 0;
  const setWorker = async (worker: Worker): Promise<void> => {
    await worker.evaluate(setAhead, shift).catch(() => {});
  };
  context.on('serviceworker', (worker) => void setWorker(worker));
  return {
    ahead: async (ms) => {
      shift += ms;
      await context.addInitScript(setAhead, shift);
      for (const worker of context.serviceWorkers()) await setWorker(worker);
      for (const page of context.pages()) await setPage(page, shift);
    },
    bring: async (surface) => {
      await surface.addInitScript(setAhead, shift);
      await surface.reload();
    },
  };
}

/** All worlds of a page: its own and those of content scripts. */
async function setPage(page: Page, shift: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context.id));
  // Tells of the worlds that are there before it answers.
  await session.send('Runtime.enable');
  for (const contextId of worlds)
    await session
      .send('Runtime.evaluate', { contextId, expression: `(${setAhead.toString()})(${shift})` })
      .catch(() => {});
  await session.detach();
}
