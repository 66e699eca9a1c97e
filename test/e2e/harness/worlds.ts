import type { Frame, Page } from '@playwright/test';
import type { Stageside } from './launch';

/**
 * The worlds in which scripts of ours run on a page or in a frame, each as what they left there for one another:
 * `adapter` (how the page is read), `overlay` (it is being read), `handling` (what chips do when they are touched). The
 * page itself cannot tell. A script leaves them as soon as it runs, so that where there is nothing, nothing can follow.
 * A frame that had such a world has an empty one on its next page, too.
 */
export async function worldsIn(
  { context, extensionId }: Stageside,
  place: Page | Frame,
): Promise<readonly (readonly string[])[]> {
  const session = await context.newCDPSession(place);
  const ours: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === `chrome-extension://${extensionId}`) ours.push(id);
  });
  // Tells of the worlds that are there before it answers.
  await session.send('Runtime.enable');
  const left: (readonly string[])[] = [];
  for (const contextId of ours) {
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `(${leftBehind.toString()})()`,
      returnByValue: true,
    });
    left.push(result.value as readonly string[]);
  }
  await session.detach();
  return left;
}

/** Runs in a world of ours. */
function leftBehind(): readonly string[] {
  const names = Object.getOwnPropertySymbols(globalThis).map(({ description = '' }) => description);
  return names
    .filter((name) => name.startsWith('stageside.'))
    .map((name) => name.slice('stageside.'.length))
    .toSorted();
}
