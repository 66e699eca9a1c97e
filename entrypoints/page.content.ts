import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveAdapter } from '@/lib/overlay/adapter-door';
import { anyPage } from '@/lib/sites/page/adapter';

/** Reads sites that the user added, and pages where they asked once for people; `chips.ts` marks them. */
export default defineContentScript({
  // No list of pages: it would become access to them from the start.
  registration: 'runtime',
  main: () => leaveAdapter(anyPage),
});
