import { useState, type ComponentProps } from 'react';
import type { Desk } from '@/components/page/use-desk';
import type { WaitingList } from '@/components/search/WaitingList';
import { useCounts, type AllCounts } from '@/lib/queries/use-counts';
import { useQuadrants } from '@/lib/queries/use-quadrants';
import { useWaiting } from '@/lib/queries/use-waiting';

type Listed = Omit<ComponentProps<typeof WaitingList>, 'onOpen' | 'all'> & { readonly counts: AllCounts };

/**
 * What waits for the user and their side, as its list shows it; undefined until it is known.
 * @param lengths how many are shown, and how many more at a press
 */
export function useWaitingList(
  { definition, people, now }: Desk,
  lengths: { readonly shown: number; readonly more: number },
): Listed | undefined {
  const [limit, setLimit] = useState(lengths.shown);
  const waiting = useWaiting(limit);
  const counts = useCounts();
  const leads = (waiting ?? []).map(({ lead }) => lead);
  const quadrants = useQuadrants(
    leads.map(({ id }) => id),
    now,
  );
  if (!waiting || !counts) return undefined;
  const onMore = (): void => setLimit(limit + lengths.more);
  return { leads, counts, quadrants, definition, people, now, onMore };
}
