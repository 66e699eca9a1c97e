import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookAround } from '@/lib/overlay/look-around';

/**
 * Reads the page once and gives what is on it to whoever injected it: nothing is added to the page, nothing listens
 * afterwards. The background does so when the user asks, or while popup or panel show a page that stays untouched.
 */
export default defineUnlistedScript(() => lookAround(document, new URL(location.href)));
