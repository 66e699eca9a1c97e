import { browser } from 'wxt/browser';
import { timed } from './raw-store';

/** A message to a worker that gives it back as it is. Gives ms. */
export async function echo(message: unknown): Promise<number> {
  const { ms } = await timed(async () => browser.runtime.sendMessage(message));
  return ms;
}
