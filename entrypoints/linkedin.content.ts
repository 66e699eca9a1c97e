import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveAdapter } from '@/lib/overlay/adapter-door';
import { linkedin } from '@/lib/sites/linkedin/adapter';

/** Reads LinkedIn for those who asked for chips there, and `chips.ts` marks whom it finds; without, neither runs there. */
export default defineContentScript({
  // No list of pages: it would become access to them from the start.
  registration: 'runtime',
  main: () => leaveAdapter(linkedin),
});
