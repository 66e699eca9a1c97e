import { useCallback, useEffect, useState } from 'react';
import type { StoreTrouble } from '@/lib/funnel/refusal';
import { logProblem } from '@/lib/log';
import type { Reply } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';

export type PracticeStore =
  | { readonly type: 'opening' }
  | { readonly type: 'ready' }
  | { readonly type: 'trouble'; readonly why: StoreTrouble; readonly retry: () => void };

/** Asks the background to open the practice space, which it fills if it is empty. */
export function usePracticeStore(): PracticeStore {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ attempt: number; reply: Reply<'storeReady'> } | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => setAnswer({ attempt, reply: await askForPractice() });
    void ask();
  }, [attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  if (answer?.reply.ok === true) return { type: 'ready' };
  return answer?.attempt === attempt
    ? { type: 'trouble', why: answer.reply.why, retry }
    : { type: 'opening' };
}

async function askForPractice(): Promise<Reply<'storeReady'>> {
  try {
    return await send('storeReady', { space: 'practice' });
  } catch (error) {
    logProblem('practice', 'the store did not answer', error);
    return { ok: false, why: 'timed-out' };
  }
}
