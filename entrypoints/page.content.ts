import { defineContentScript } from 'wxt/utils/define-content-script';
import { pagePeople } from '@/lib/overlay/page-people';
import { startOnPage } from '@/lib/overlay/start-on-page';
import { webAdapterFor } from '@/lib/sites/web-adapters';

/** Chips in web CRMs, on sites that the user added, and where they asked once for the people of a page. */
export default defineContentScript({
  // No list of pages: it would become access to them from the start.
  registration: 'runtime',
  main: () => startOnPage(webAdapterFor(new URL(location.href)), pagePeople),
});
