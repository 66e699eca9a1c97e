import { useCallback } from 'react';
import { leadIdsOfPeople } from '@/lib/store/reads/known-people';
import { useConnection } from './use-connection';
import { whenOpen } from './when-open';

/** For each list of identity keys the lead that one of them is of; null: nobody's. */
export type KnowsPeople = (people: readonly (readonly string[])[]) => Promise<readonly (string | null)[]>;

/** Asks, once and not kept up to date, which people are leads already. */
export function useKnowsPeople(): KnowsPeople {
  const connection = useConnection();
  return useCallback(async (people) => leadIdsOfPeople(await whenOpen(connection), people), [connection]);
}
