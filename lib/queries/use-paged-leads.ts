import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Door } from '@/lib/store/reads/door';
import { leadsByIds } from '@/lib/store/reads/leads';
import { readListPage, type ListQuestion, type NextPlace } from './list-page';
import { createPaged, type Paged } from './paged';
import { useConnection } from './use-connection';
import { useLastKnown, useLive } from './use-live';

/** A list that is read page by page, and what it shows now. */
export type PagedLeads = Paged & { readonly shown: ReturnType<Paged['state']> };

const minute = 60_000;

/**
 * A list of leads, page by page. Another question is another list.
 * @param asked `at`: the list as it was at that wall time; null: the one of now
 */
export function usePagedLeads(asked: ListQuestion): PagedLeads {
  const connection = useConnection();
  // Compared by content: callers pass new objects at every render.
  const question = JSON.stringify(asked);
  const paged = useMemo(
    () =>
      createPaged<NextPlace>(connection, async (db, place) =>
        readListPage(db, JSON.parse(question) as ListQuestion, place),
      ),
    [connection, question],
  );
  const shown = useSyncExternalStore(paged.subscribe, paged.state);
  useEffect(() => {
    const timer = setInterval(paged.look, minute);
    return () => clearInterval(timer);
  }, [paged]);
  return useMemo(() => ({ ...paged, shown }), [paged, shown]);
}

/**
 * Leads by their ids as they are now, for the rows in sight; undefined while they are not known yet.
 * @param ids whom to follow; those who are gone are left out
 */
export function useFreshLeads(ids: readonly string[]): ReadonlyMap<string, Lead> | undefined {
  return useLastKnown(useLive(freshLeads, ids));
}

async function freshLeads(db: Door, ids: readonly string[]): Promise<ReadonlyMap<string, Lead>> {
  const leads = await leadsByIds(db, ids);
  return new Map(leads.filter((lead) => lead !== null).map((lead) => [lead.id, lead]));
}
