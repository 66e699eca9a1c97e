import { defineContentScript } from 'wxt/utils/define-content-script';
import { pagePeople } from '@/lib/overlay/page-people';
import { startOnPage } from '@/lib/overlay/start-on-page';
import { hubspot } from '@/lib/sites/hubspot/adapter';

/** Chips beside the people of HubSpot's records and lists. */
export default defineContentScript({
  registration: 'runtime',
  main: () => startOnPage(hubspot, pagePeople),
});
