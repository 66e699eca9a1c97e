import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAdapter } from '@/lib/overlay/adapter-door';
import { lookAround } from '@/lib/overlay/look-around';
import { takeRungs } from '@/lib/overlay/left-rungs';

/**
 * Reads the page once with the adapter that was left here and gives what is on it to whoever injected both: nothing is
 * added to the page, nothing listens afterwards. The background does so when the user asks, or while popup or panel
 * stand beside a page that stays untouched.
 */
export default defineUnlistedScript(() => {
  const adapter = takeAdapter();
  return adapter && lookAround(adapter, document, new URL(location.href), takeRungs()[adapter.id]);
});
