import { browser } from 'wxt/browser';
import { Database } from '@/lib/store/database';
import { readSettings } from '@/lib/store/reads/settings';

/** Says in the user's stead that a mailbox is theirs: only then are there chips in it. */
export async function confirmMailbox({
  store,
  address,
}: {
  readonly store: string;
  readonly address: string;
}): Promise<void> {
  const db = new Database(store);
  const { me } = await readSettings(db);
  db.close();
  const settings = { me: { ...me, addresses: [address] } };
  await browser.runtime.sendMessage({ type: 'saveSettings', request: { settings } });
}
