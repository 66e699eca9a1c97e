import type { Door } from '@/lib/store/reads/door';
import { searchLeads, type Found } from '@/lib/store/reads/search';
import { useLastKnown, useLive } from './use-live';

type Asked = { readonly text: string; readonly limit: number };

/**
 * Leads by the first letters of name, company or address. While the next letter is looked up the last answer stands.
 * @param limit most leads to show
 */
export function useSearch(text: string, limit = 20): Found | undefined {
  return useLastKnown(useLive(search, { text, limit }));
}

async function search(db: Door, { text, limit }: Asked): Promise<Found> {
  return searchLeads(db, text, limit);
}
