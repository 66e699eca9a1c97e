import { liveQuery, type Subscription } from 'dexie';
import type { Door } from '@/lib/store/reads/door';
import type { Connection } from './connection';

/** A read whose answer is kept up to date. */
export type Live<Value> = {
  /** The last answer; undefined before the first. */
  readonly value: () => Value | undefined;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * Runs a read now and after every commit that touches what it read. While the store is closed the last answer stands.
 * @param read asks the database alone, so that Dexie sees what the answer depends on
 */
export function createLive<Value>(connection: Connection, read: (db: Door) => Promise<Value>): Live<Value> {
  let value: Value | undefined;
  return {
    value: () => value,
    subscribe: (listener) => {
      let db: Door | null = null;
      let running: Subscription | undefined;
      const follow = (): void => {
        const state = connection.state();
        const open = state.type === 'ready' ? state.db : null;
        if (open === db) return;
        db = open;
        running?.unsubscribe();
        running =
          open === null
            ? undefined
            : liveQuery(async () => read(open)).subscribe({
                next: (answer) => {
                  value = answer;
                  listener();
                },
                error: (error) => connection.failed(open, error),
              });
      };
      follow();
      const unfollow = connection.subscribe(follow);
      return () => {
        unfollow();
        running?.unsubscribe();
      };
    },
  };
}
