import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureOptions } from '@/lib/sites/capture/capture-options';
import { capturePage } from '@/lib/sites/capture/capture-page';

/**
 * Gives the page with everything of anybody replaced to whoever injected it: nothing else ever leaves the page. Our own
 * page injects it when the user asks for a capture.
 */
export default defineUnlistedScript(() => capturePage(document, location.href, captureOptions(chance)));

/** A number below one that nobody can foresee. */
function chance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
