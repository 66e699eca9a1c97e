import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveAdapter } from '@/lib/overlay/adapter-door';
import { hubspot } from '@/lib/sites/hubspot/adapter';

/** Reads HubSpot; `chips.ts` marks the people. */
export default defineContentScript({
  // No list of pages: it would become access to them from the start.
  registration: 'runtime',
  main: () => leaveAdapter(hubspot),
});
