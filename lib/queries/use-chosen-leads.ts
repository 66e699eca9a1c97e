import { useMemo, useSyncExternalStore } from 'react';
import { leadsByIds } from '@/lib/store/reads/leads';
import { createPaged } from './paged';
import { useConnection } from './use-connection';
import type { PagedLeads } from './use-paged-leads';

/** As many as fill a screen and some more. */
const limit = 50;

/**
 * Leads that were picked out by their ids, page by page, in that order; whoever is gone since is left out.
 * @param ids compared by identity: another array is another list
 */
export function useChosenLeads(ids: readonly string[]): PagedLeads {
  const connection = useConnection();
  const paged = useMemo(
    () =>
      createPaged<number>(connection, async (db, place) => {
        const from = place ?? 0;
        const leads = await leadsByIds(db, ids.slice(from, from + limit));
        const next = from + limit;
        return { leads: leads.filter((lead) => lead !== null), next: next < ids.length ? next : null };
      }),
    [connection, ids],
  );
  const shown = useSyncExternalStore(paged.subscribe, paged.state);
  return useMemo(() => ({ ...paged, shown }), [paged, shown]);
}
