import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveAdapter } from '@/lib/overlay/adapter-door';
import { gmail } from '@/lib/sites/gmail/adapter';

/** Reads Gmail; `chips.ts` marks the people. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  main: () => leaveAdapter(gmail),
});
