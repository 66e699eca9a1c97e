import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '@/lib/sites/capture/capture-page';
import { takeCaptureOptions } from '@/lib/sites/capture/left-options';

/**
 * Gives the page with everything of anybody replaced to whoever injected it: nothing else ever leaves the page. Our own
 * page injects it when the user asks for a capture, and leaves what the sites' adapters look for beforehand.
 */
export default defineUnlistedScript(() => {
  const options = takeCaptureOptions();
  return options && capturePage(document, location.href, options, chance);
});

/** A number below one that nobody can foresee. */
function chance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
