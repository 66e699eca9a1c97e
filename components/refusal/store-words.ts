import type { StoreTrouble } from '@/lib/funnel/refusal';
import { words } from '@/lib/words';

/** Names of messages hold no hyphen. */
const names = {
  opening: 'opening',
  'newer-version': 'newerVersion',
  damaged: 'damaged',
  lost: 'lost',
  'timed-out': 'timedOut',
  full: 'full',
} as const satisfies Record<StoreTrouble, string>;

/** What is wrong with the store, in words, and what to do. */
export function storeWords(why: StoreTrouble): string {
  return words(`refusal.store.${names[why]}`);
}
