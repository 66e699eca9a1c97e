import type { ImportJournal } from '@/lib/funnel/import/journal';
import { readImports } from '@/lib/store/reads/imports';
import { useLive } from './use-live';

/** Every import with how far it has come, the newest first, kept up to date; undefined while they are not known yet. */
export function useImports(): readonly ImportJournal[] | undefined {
  return useLive(readImports, null);
}
