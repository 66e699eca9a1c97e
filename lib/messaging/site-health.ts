import { browser } from 'wxt/browser';
import type { PageSeen } from './page-seen';

/*
 * When each site was last read without trouble: a site's id and a time, nothing of any page. Kept in the extension's own
 * storage, over restarts; it goes with everything else when everything is erased.
 */

/** By site, wall time in ms. */
export type LastOk = Readonly<Record<string, number>>;

const key = 'lastOk';
/** A page tells of itself all the time; so often it is worth a write, in ms. */
const seldom = 60_000;

/** Notes that a page was read, where it was read without trouble. */
export async function noteHealth({ site, health }: PageSeen, now: number): Promise<void> {
  if (health.state !== 'ok') return;
  const known = await lastOk();
  if (now - (known[site] ?? 0) < seldom) return;
  await browser.storage.local.set({ [key]: { ...known, [site]: now } });
}

export async function lastOk(): Promise<LastOk> {
  return ((await browser.storage.local.get(key))[key] as LastOk | undefined) ?? {};
}
