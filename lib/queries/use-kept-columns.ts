import { useCallback } from 'react';
import { allKeptColumns, keptColumns, type KeptColumns } from '@/lib/store/reads/kept-columns';
import { useConnection } from './use-connection';
import { useLive } from './use-live';
import { whenOpen } from './when-open';

export type { KeptColumns };

/** Asks what was decided about files with certain columns; undefined: nothing. */
export function useKeptColumns(): (id: string) => Promise<KeptColumns | undefined> {
  const connection = useConnection();
  return useCallback(async (id) => keptColumns(await whenOpen(connection), id), [connection]);
}

/** All that was decided about files, the newest first, kept up to date; undefined while it is not known yet. */
export function useAllKeptColumns(): Awaited<ReturnType<typeof allKeptColumns>> | undefined {
  return useLive(allKeptColumns, null);
}
