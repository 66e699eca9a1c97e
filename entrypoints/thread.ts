import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newestMessage } from '@/lib/sites/gmail/newest-message';

/**
 * Reads who wrote the newest message of the conversation that is open, once, and gives it to whoever injected it. The
 * background does so only where that may lead a lead further, or be noted of one; it is no part of what every page loads.
 */
export default defineUnlistedScript(() => newestMessage(document, Date.now()));
