import type { Lead } from '@/lib/funnel/log/lead';
import type { LeadPage } from '@/lib/store/reads/as-of';
import type { Door } from '@/lib/store/reads/door';
import type { Connection } from './connection';
import { createLive } from './live';

/** What a list shows: its leads in the order in which they were read. */
export type PagedState = {
  readonly leads: readonly Lead[];
  /** True where there are no more than these. */
  readonly isWhole: boolean;
  /** True where the list has changed since and was held in place. */
  readonly isBehind: boolean;
};

/** A list that is read page by page and stays where it is while somebody reads it. */
export type Paged = {
  /** Undefined before the first page. */
  readonly state: () => PagedState | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the first page again: time alone moves some leads. */
  readonly look: () => void;
  /** Reads the next page, if there is one and none is on its way. */
  readonly more: () => void;
  /** True: who is in the list stays as it is until `catchUp`, or until it is let go; what they are follows. */
  readonly hold: (isHeld: boolean) => void;
  /** Begins anew with the list of now. */
  readonly catchUp: () => void;
};

type Shown<Next> = { readonly leads: readonly Lead[]; readonly next: Next | null };

/**
 * Follows the first page of a list and appends others as they are asked for. When somebody comes or goes on the first
 * page, the list begins anew, unless it is held: then it says that it is behind.
 */
export function createPaged<Next>(
  connection: Connection,
  read: (db: Door, place: Next | null) => Promise<LeadPage<Next>>,
): Paged {
  const listeners = new Set<() => void>();
  const first = createLive(connection, async (db) => read(db, null));
  let shown: Shown<Next> | undefined;
  let latest: LeadPage<Next> | undefined;
  let state: PagedState | undefined;
  let isHeld = false;
  let isReading = false;
  /** Rises whenever the list begins anew. */
  let beginning = 0;
  let unfollow: (() => void) | undefined;

  const show = (next: Shown<Next>): void => {
    shown = next;
    const isBehind = latest !== undefined && !beginsWith(next.leads, latest);
    state = { leads: next.leads, isWhole: next.next === null, isBehind };
    for (const listener of listeners) listener();
  };

  const begin = (page: LeadPage<Next>): void => {
    beginning += 1;
    show(page);
  };

  const take = (page: LeadPage<Next> | undefined): void => {
    if (page === undefined || page === latest) return;
    latest = page;
    if (shown === undefined || (!isHeld && !beginsWith(shown.leads, page))) begin(page);
    else {
      // Where it has been all so far, there may be a next page by now.
      const isOnlyPage = shown.leads.length <= page.leads.length;
      show({ leads: renewed(shown.leads, page.leads), next: isOnlyPage ? page.next : shown.next });
    }
  };

  const more = async (): Promise<void> => {
    const open = connection.state();
    const from = shown?.next ?? null;
    if (from === null || isReading || open.type !== 'ready') return;
    isReading = true;
    const begun = beginning;
    try {
      const page = await read(open.db, from);
      // Begun anew meanwhile: the page belongs to a list that is no longer shown.
      if (shown && beginning === begun) show({ leads: joined(shown.leads, page.leads), next: page.next });
    } catch (error) {
      connection.failed(open.db, error);
    } finally {
      isReading = false;
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      unfollow ??= first.subscribe(() => take(first.value()));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unfollow?.();
        unfollow = undefined;
      };
    },
    look: () => {
      const open = connection.state();
      if (open.type !== 'ready' || shown === undefined) return;
      void read(open.db, null).then(take, (error: unknown) => connection.failed(open.db, error));
    },
    more: () => void more(),
    hold: (holds) => {
      isHeld = holds;
      if (!isHeld && latest && state?.isBehind === true) begin(latest);
    },
    catchUp: () => {
      if (latest) begin(latest);
    },
  };
}

/** Whether a list begins with the leads of a page, in their order. */
function beginsWith(leads: readonly Lead[], page: Shown<unknown>): boolean {
  const isLongEnough = page.next === null ? leads.length === page.leads.length : true;
  return isLongEnough && page.leads.every(({ id }, index) => leads[index]?.id === id);
}

/** The same leads as they are now, as far as it is known. */
function renewed(leads: readonly Lead[], now: readonly Lead[]): readonly Lead[] {
  const byId = new Map(now.map((lead) => [lead.id, lead]));
  return leads.map((lead) => byId.get(lead.id) ?? lead);
}

/** A lead that was changed between two pages may stand on both: once is enough. */
function joined(leads: readonly Lead[], more: readonly Lead[]): readonly Lead[] {
  const known = new Set(leads.map(({ id }) => id));
  return [...leads, ...more.filter(({ id }) => !known.has(id))];
}
