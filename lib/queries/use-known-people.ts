import { useMemo } from 'react';
import {
  leadsLikePeople,
  leadsOfPeople,
  type LeadLike,
  type LeadOfKey,
} from '@/lib/store/reads/known-people';
import { useConnection } from './use-connection';
import { whenOpen } from './when-open';

export type { LeadLike };

/** Which people of a file are leads already; asked for once and not kept up to date. In the order of the people. */
export type KnowsPeople = {
  /** @param people for each the identity keys; null: nobody's */
  readonly byKeys: (people: readonly (readonly string[])[]) => Promise<readonly (LeadOfKey | null)[]>;
  /** @param people for each what `likenessOf` gives; null: nobody is like them */
  readonly byLikeness: (people: readonly (readonly string[])[]) => Promise<readonly (LeadLike | null)[]>;
};

/** Asks which people are leads already, or may be. */
export function useKnowsPeople(): KnowsPeople {
  const connection = useConnection();
  return useMemo(
    () => ({
      byKeys: async (people) => leadsOfPeople(await whenOpen(connection), people),
      byLikeness: async (people) => leadsLikePeople(await whenOpen(connection), people),
    }),
    [connection],
  );
}
