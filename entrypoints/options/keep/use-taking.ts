import { useCallback, useEffect, useRef, useState } from 'react';
import type { Taking } from '@/components/keep/RestoreFromFile';
import { isDiskFull } from '@/lib/is-disk-full';
import { logProblem } from '@/lib/log';
import { send } from '@/lib/messaging/send';
import { putIncoming } from '@/lib/queries/keep/put-incoming';

/** How often a screen is told how far it is, in ms. */
const toldEvery = 100;

export type TakingFile = {
  readonly state: Taking;
  readonly take: (file: File) => void;
  /** Opens the file that asked for it. */
  readonly unlock: (passphrase: string) => void;
  readonly cancel: () => void;
};

/** Takes a file to where it is checked, and has it checked. */
export function useTaking(): TakingFile {
  const [state, setState] = useState<Taking>({ type: 'none' });
  const taken = useRef<File | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const put = useCallback((file: File, passphrase: string | null): void => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const { name, size: all } = file;
    const tell = (next: Taking): void => {
      if (!signal.aborted) setState(next);
    };
    let told = 0;
    const onBytes = (bytes: number): void => {
      if (Math.abs(Date.now() - told) < toldEvery) return;
      told = Date.now();
      tell({ type: 'taking', name, bytes: Math.min(bytes, all), all });
    };
    tell({ type: 'taking', name, bytes: 0, all });
    const work = async (): Promise<void> => {
      const found = await putIncoming(file, passphrase, { onBytes, signal });
      if (found.ok) {
        if (!signal.aborted) await send('checkRestore', { source: { type: 'incoming' } });
        tell({ type: 'none' });
        return;
      }
      const problem = found.refusal;
      tell(
        problem.type === 'Encrypted' || problem.type === 'WrongPassphrase'
          ? { type: 'asking', name, isWrong: problem.type === 'WrongPassphrase' }
          : { type: 'refused', problem },
      );
    };
    work().catch((error: unknown) => {
      if (signal.aborted) return;
      logProblem('restore', 'a file could not be taken', error);
      tell({ type: 'refused', problem: { type: 'Failed', isFull: isDiskFull(error) } });
    });
  }, []);

  return {
    state,
    take: (file) => {
      taken.current = file;
      put(file, null);
    },
    unlock: (passphrase) => {
      if (taken.current) put(taken.current, passphrase);
    },
    cancel: () => {
      running.current?.abort();
      setState({ type: 'none' });
    },
  };
}
