import type { Stranger } from '@/lib/funnel/person/stranger';

/** What the popup shows below the search. */
export type View =
  /** The results of what was typed; nothing typed: the page's people and what waits. */
  | { readonly type: 'home' }
  | { readonly type: 'lead'; readonly id: string }
  | {
      readonly type: 'add';
      readonly stranger: Stranger;
      readonly capturedFrom: string;
      readonly referrer?: string;
    }
  /** The lead that was added just now. */
  | { readonly type: 'added' };

export const viewAtFirst: View = { type: 'home' };
