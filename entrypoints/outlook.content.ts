import { defineContentScript } from 'wxt/utils/define-content-script';
import { mailPeople } from '@/lib/overlay/mail-people';
import { startOnPage } from '@/lib/overlay/start-on-page';
import { outlook } from '@/lib/sites/outlook/adapter';

/** Chips beside the people in Outlook on the web. */
export default defineContentScript({
  // No list of pages: it would become access to them from the start.
  registration: 'runtime',
  main: () => startOnPage(outlook, mailPeople, accountOf(location.pathname)),
});

/** `/mail/1/` is the browser's second account; without a number it is the first. */
function accountOf(path: string): string {
  return /^\/mail\/(\d)(?:\/|$)/u.exec(path)?.[1] ?? '0';
}
