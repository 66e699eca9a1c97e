import { useCallback } from 'react';
import type { Door } from '@/lib/store/reads/door';
import { useConnection } from './use-connection';

/**
 * The open store, for what reads page after page of it at a press and is not kept up to date: a file, say.
 * @returns gives it at the moment of the press; null: it is not open just then
 */
export function useDoor(): () => Door | null {
  const connection = useConnection();
  return useCallback(() => {
    const state = connection.state();
    return state.type === 'ready' ? state.db : null;
  }, [connection]);
}
