import type { CaptureOptions } from './capture-page';

/** Where a page of ours leaves them for the script that it injects next: a global of our isolated world, no page sees it. */
const slot = 'stagesideCapture';

/** What was left, once; null: nothing was. */
export function takeCaptureOptions(): CaptureOptions | null {
  const world = globalThis as { [slot]?: CaptureOptions };
  const options = world[slot] ?? null;
  delete world[slot];
  return options;
}
