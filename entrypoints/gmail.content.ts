import { defineContentScript } from 'wxt/utils/define-content-script';
import { mailPeople } from '@/lib/overlay/mail-people';
import { startOnPage } from '@/lib/overlay/start-on-page';
import { gmail } from '@/lib/sites/gmail/adapter';

/** Chips beside the people in Gmail. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  main: () => startOnPage(gmail, mailPeople, accountOf(location.pathname)),
});

/** `/mail/u/1/` is the browser's second account; without a number it is the first. */
function accountOf(path: string): string {
  return /\/u\/(\d+)/u.exec(path)?.[1] ?? '0';
}
