import { useCallback, useEffect, useRef, useState } from 'react';
import { logProblem } from '@/lib/log';
import { mentionPage, mentionsOf, type Mention } from '@/lib/store/reads/mentions';
import { useConnection } from '@/lib/queries/use-connection';

export type Mentions =
  | { readonly type: 'idle' }
  | { readonly type: 'looking'; readonly seen: number; readonly all: number }
  | { readonly type: 'done'; readonly mentions: readonly Mention[] }
  | { readonly type: 'stopped' | 'failed' };

export type Looking = {
  readonly state: Mentions;
  readonly look: () => void;
  readonly stop: () => void;
};

/** Events at a time: the page stays usable meanwhile. */
const pageSize = 2000;

/**
 * Looks through the whole log for a text, when it is asked to: for what no index tells, as an address of before.
 * @param text stays the same: another one is another look
 */
export function useMentions(text: string): Looking {
  const connection = useConnection();
  const [state, setState] = useState<Mentions>({ type: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const look = useCallback(() => {
    const store = connection.state();
    if (store.type !== 'ready') return;
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const tell = (next: Mentions): void => {
      if (!signal.aborted) setState(next);
    };
    const work = async (): Promise<void> => {
      const { db } = store;
      const all = await db.events.count();
      const ids = new Set<string>();
      let seen = 0;
      for (let after: string | null = ''; after !== null && !signal.aborted;) {
        tell({ type: 'looking', seen, all });
        const page = await mentionPage(db, text, after, pageSize);
        for (const id of page.ids) ids.add(id);
        seen += pageSize;
        ({ after } = page);
      }
      if (!signal.aborted) tell({ type: 'done', mentions: await mentionsOf(db, [...ids]) });
    };
    work().catch((error: unknown) => {
      logProblem('search', 'the log could not be looked through', error);
      tell({ type: 'failed' });
    });
  }, [connection, text]);

  const stop = useCallback(() => {
    running.current?.abort();
    setState({ type: 'stopped' });
  }, []);
  return { state, look, stop };
}
