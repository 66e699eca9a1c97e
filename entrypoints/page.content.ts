import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveAdapter } from '@/lib/overlay/adapter-door';
import { anyPage } from '@/lib/sites/page/adapter';
import { isPartOfPage } from '@/lib/sites/part-of-page';

/**
 * Reads sites that the user added, and pages where they asked once for people; `chips.ts` marks them. Runs in all frames:
 * in one that is not part of the page it leaves no adapter, and without one no other script of ours does anything there.
 */
export default defineContentScript({
  // No list of pages: it would become access to them from the start.
  registration: 'runtime',
  main: () => {
    if (isPartOfPage(window)) leaveAdapter(anyPage);
  },
});
