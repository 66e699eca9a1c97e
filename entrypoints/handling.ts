import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHandling } from '@/lib/overlay/handling/handling';
import { leaveHandling } from '@/lib/overlay/handling-door';

/**
 * What chips do when somebody touches them, for content scripts. Most mails are read without a touch, so it is not
 * part of what every page loads: the background injects it when it is asked for.
 */
export default defineUnlistedScript(() => leaveHandling(createHandling));
