import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Door } from '@/lib/store/reads/door';
import { createLive } from './live';
import { useConnection } from './use-connection';

/**
 * The answer of a read, kept up to date; undefined while it is not known yet.
 * @param read a function that stays the same over renders
 * @param asked plain data; another question starts from undefined
 */
export function useLive<Asked, Value>(
  read: (db: Door, asked: Asked) => Promise<Value>,
  asked: Asked,
): Value | undefined {
  const connection = useConnection();
  // Compared by content: callers pass new arrays and objects at every render.
  const question = JSON.stringify(asked);
  const live = useMemo(
    () => createLive(connection, async (db) => read(db, JSON.parse(question) as Asked)),
    [connection, read, question],
  );
  return useSyncExternalStore(live.subscribe, live.value);
}

/** The value, or the last one that was known: for answers that change with the time or with every letter. */
export function useLastKnown<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
