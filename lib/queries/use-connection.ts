import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { StoreTrouble } from '@/lib/funnel/refusal';
import type { Door } from '@/lib/store/reads/door';
import type { Connection } from './connection';

export const ConnectionContext = createContext<Connection | null>(null);

/** The connection of the nearest `StoreProvider`. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('no StoreProvider around this component');
  return connection;
}

/** How the store is, for what a page shows in place of its content. */
export type StoreState =
  /** Nothing is shown until it takes long. */
  | { readonly type: 'opening'; readonly long: boolean }
  | { readonly type: 'ready' }
  | { readonly type: 'trouble'; readonly why: StoreTrouble; readonly retry: () => void };

export function useStoreState(): StoreState {
  const connection = useConnection();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  return useMemo(() => {
    switch (state.type) {
      case 'opening':
        return state;
      case 'ready':
        return { type: 'ready' };
      case 'trouble':
        return { ...state, retry: connection.retry };
    }
  }, [connection, state]);
}

/** The database that is open; null: none is at the moment. */
export function useOpenDatabase(): Door | null {
  const connection = useConnection();
  return useSyncExternalStore(connection.subscribe, () => {
    const state = connection.state();
    return state.type === 'ready' ? state.db : null;
  });
}
