import { Dexie } from 'dexie';
import type { StoreTrouble } from '@/lib/funnel/refusal';
import { logProblem } from '@/lib/log';
import type { Reply } from '@/lib/messaging/protocol';
import { openDoor, type Door } from '@/lib/store/reads/door';

/** How long opening goes unmentioned, in ms: mostly it is over before anybody would have read it. */
const silence = 200;
/** How long to wait while the background itself is still opening, in ms. */
const pause = 250;

export type ConnectionState =
  /** `long`: it takes long enough to be said. */
  | { readonly type: 'opening'; readonly long: boolean }
  | { readonly type: 'ready'; readonly db: Door }
  | { readonly type: 'trouble'; readonly why: StoreTrouble };

/** A page's way to the store: opened when the background is ready, and again whenever it was closed. */
export type Connection = {
  readonly state: () => ConnectionState;
  /** @returns ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to open. @returns closes it */
  readonly start: () => () => void;
  /** Asks the background again after a trouble. */
  readonly retry: () => void;
  /** Another database came into use: what is open is closed, and the background asked anew. */
  readonly moved: () => void;
  /** A read failed. One that only came too late is asked again once the store is open again. */
  readonly failed: (db: Door, error: unknown) => void;
};

/** @param ask asks the background whether the store is ready; may throw where it cannot be reached */
export function createConnection(ask: () => Promise<Reply<'storeReady'>>): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = { type: 'opening', long: false };
  /** The attempt that counts; others that are still under way were given up. */
  let attempt: symbol | null = null;

  const become = (next: ConnectionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const open = async (): Promise<void> => {
    const mine = Symbol('attempt');
    attempt = mine;
    become({ type: 'opening', long: false });
    setTimeout(() => {
      if (attempt === mine && state.type === 'opening') become({ type: 'opening', long: true });
    }, silence);
    const outcome = await reach(
      ask,
      () => attempt === mine,
      () => attempt === mine && void open(),
    );
    if (attempt === mine) become(outcome);
    else if (outcome.type === 'ready') outcome.db.close();
  };

  const stop = (): void => {
    attempt = null;
    const last = state;
    state = { type: 'opening', long: false };
    if (last.type === 'ready') last.db.close();
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      void open();
      return stop;
    },
    retry: () => {
      if (state.type === 'trouble') void open();
    },
    moved: () => {
      if (attempt === null) return;
      stop();
      void open();
    },
    failed: (db, error) => {
      if (state.type !== 'ready' || state.db !== db) return;
      if (!(error instanceof Dexie.DexieError)) {
        // A bug: thrown where no subscription swallows it.
        queueMicrotask(() => {
          throw error;
        });
        return;
      }
      // A closed connection says so itself and is opened again.
      if (error.name === 'DatabaseClosedError') return;
      logProblem('queries', 'a read failed', error);
      become({ type: 'trouble', why: 'damaged' });
    },
  };
}

async function reach(
  ask: () => Promise<Reply<'storeReady'>>,
  isWanted: () => boolean,
  onClosed: () => void,
): Promise<ConnectionState> {
  const trouble = (why: StoreTrouble): ConnectionState => ({ type: 'trouble', why });
  for (;;) {
    const reply = await answer(ask);
    if (reply.ok) {
      const door = await openDoor(reply.name, reply.version, { onClosed });
      return door.ok ? { type: 'ready', db: door.value } : trouble(door.refusal);
    }
    if (reply.why !== 'opening' || !isWanted()) return trouble(reply.why);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function answer(ask: () => Promise<Reply<'storeReady'>>): Promise<Reply<'storeReady'>> {
  try {
    return await ask();
  } catch (error) {
    logProblem('queries', 'the background did not answer', error);
    return { ok: false, why: 'timed-out' };
  }
}
