import { useCallback, useEffect, useRef, useState } from 'react';
import { logProblem } from '@/lib/log';
import { useConnection } from '@/lib/queries/use-connection';
import type { LearnAsked, LearnProgress, Lesson } from './learn-from-closed';
import type { TrainingAnswer, TrainingRequest } from './training-messages';

export type TrainingState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly progress: LearnProgress }
  | { readonly type: 'done'; readonly lesson: Lesson; readonly asked: LearnAsked }
  | { readonly type: 'failed' };

/** Learning that was asked for by hand: never by itself, and one at a time. */
export type TrainingRun = {
  readonly state: TrainingState;
  readonly start: (asked: LearnAsked) => void;
  /** Ends it where it is; nothing is left of it. Also forgets what was learned. */
  readonly end: () => void;
};

/** @param openWorker opens the worker that answers; a function that stays the same over renders */
export function useTraining(openWorker: () => Worker): TrainingRun {
  const connection = useConnection();
  const [state, setState] = useState<TrainingState>({ type: 'idle' });
  const running = useRef<Worker | null>(null);
  const terminate = useCallback(() => {
    running.current?.terminate();
    running.current = null;
  }, []);
  useEffect(() => terminate, [terminate]);

  const start = (asked: LearnAsked): void => {
    const store = connection.state();
    if (store.type !== 'ready') return;
    terminate();
    const worker = openWorker();
    running.current = worker;
    setState({ type: 'running', progress: { part: 'read', done: 0, of: 1 } });
    const finish = (to: TrainingState): void => {
      if (running.current !== worker) return;
      terminate();
      setState(to);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<TrainingAnswer>) => {
      if (running.current !== worker) return;
      if (data.type === 'progress') setState({ type: 'running', progress: data.progress });
      else if (data.type === 'done') finish({ type: 'done', lesson: data.lesson, asked });
      else finish({ type: 'failed' });
    });
    worker.addEventListener('error', (event) => {
      logProblem('queries', 'learning failed', event.error);
      finish({ type: 'failed' });
    });
    const { name, verno } = store.db;
    worker.postMessage({ ...asked, database: { name, version: verno } } satisfies TrainingRequest);
  };
  const end = (): void => {
    terminate();
    setState({ type: 'idle' });
  };
  return { state, start, end };
}
