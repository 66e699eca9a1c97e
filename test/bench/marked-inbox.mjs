import { askBackground } from '#tools/bench/ask.mjs';
import { bundleScript } from '#tools/bundle.mjs';
import { openInbox, owner } from '#bench/inbox.mjs';

/**
 * Opens the mailbox after saying that it is the user's: its rows get chips.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 */
export async function openMarkedInbox(lab) {
  const backstage = await lab.openTab();
  await backstage.goto(lab.backstageOf());
  await backstage.page.run(`${await bundleScript(new URL('page/mailbox.ts', import.meta.url), 'bench')};0`);
  const { name: store } = await askBackground(backstage.page, 'storeReady', { space: 'main' });
  await backstage.page.call('confirmMailbox', { store, address: owner });
  await backstage.close();
  return openInbox(lab);
}
