import { useCallback } from 'react';
import { keptColumns, type KeptColumns } from '@/lib/store/reads/kept-columns';
import { useConnection } from './use-connection';
import { whenOpen } from './when-open';

export type { KeptColumns };

/** Asks what was decided about files with certain columns; undefined: nothing. */
export function useKeptColumns(): (id: string) => Promise<KeptColumns | undefined> {
  const connection = useConnection();
  return useCallback(async (id) => keptColumns(await whenOpen(connection), id), [connection]);
}
