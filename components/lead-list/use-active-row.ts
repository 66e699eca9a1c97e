import { useState } from 'react';
import type { Lead } from '@/lib/funnel/log/lead';

type Active = { readonly id: string; readonly index: number };

/**
 * The row that the keys walk from. It stays with its lead when the list changes; where that lead has left the list, the
 * one that took its place is the next.
 * @param opened where nobody has walked yet, the lead that is shown beside the list
 */
export function useActiveRow(
  leads: readonly Pick<Lead, 'id'>[],
  opened: string | null,
): { readonly active: number | null; readonly setActive: (index: number) => void } {
  const [kept, setKept] = useState<Active | null>(null);
  const place = kept ?? (opened === null ? null : { id: opened, index: -1 });
  const setActive = (index: number): void => {
    const lead = leads[index];
    if (lead) setKept({ id: lead.id, index });
  };
  if (place === null) return { active: null, setActive };
  // Mostly it is where it was.
  const found =
    leads[place.index]?.id === place.id ? place.index : leads.findIndex(({ id }) => id === place.id);
  const beside = place.index < 0 || leads.length === 0 ? null : Math.min(place.index, leads.length - 1);
  return { active: found === -1 ? beside : found, setActive };
}

/**
 * The row that a key leads to; undefined where it leads nowhere.
 * @param page rows in sight
 */
export function rowAfter(
  key: string,
  active: number | null,
  { count, page }: { readonly count: number; readonly page: number },
): number | undefined {
  if (count === 0) return undefined;
  const within = (index: number): number => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return within(active === null ? 0 : active + 1);
    case 'ArrowUp':
      return within(active === null ? 0 : active - 1);
    case 'PageDown':
      return within((active ?? 0) + page);
    case 'PageUp':
      return within((active ?? 0) - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
