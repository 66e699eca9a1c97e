import { defineContentScript } from 'wxt/utils/define-content-script';
import { pagePeople } from '@/lib/overlay/page-people';
import { startOnPage } from '@/lib/overlay/start-on-page';
import { salesforce } from '@/lib/sites/salesforce/adapter';

/** Chips beside the people of Salesforce's records and lists. */
export default defineContentScript({
  registration: 'runtime',
  main: () => startOnPage(salesforce, pagePeople),
});
