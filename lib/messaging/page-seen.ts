import type { PersonSeen } from '@/lib/funnel/person/person-seen';

export type PageSeen = {
  readonly site: string;
  readonly account: string;
  readonly view: string;
  /** The mailbox that the page proposes, not yet confirmed. */
  readonly mailbox: string | null;
  readonly confirmed: boolean;
  /** The page's own people: a thread's sender first; empty in lists. At most 20. */
  readonly people: readonly PersonSeen[];
  /** Lists of people that may be tagged together: search results, a CRM's list. Never a mailbox's. At most 50. */
  readonly results?: readonly PersonSeen[] | undefined;
  /** Structure and counts only. */
  readonly health: {
    readonly state: 'ok' | 'degraded' | 'partial' | 'broken' | 'idle';
    readonly places: number;
    readonly recognised: number;
    readonly rungs: Readonly<Record<string, number>>;
  };
};
