import { useEffect, useState } from 'react';
import { logProblem } from '@/lib/log';

/**
 * Bytes that the browser keeps for us; null where it does not say.
 * @param leads how many leads there are: asked again when it changes
 */
export function useStoredBytes(leads: number | undefined): number | null {
  const [measured, setMeasured] = useState<{ leads: number | undefined; bytes: number } | null>(null);
  useEffect(() => {
    let isGone = false;
    const measure = async (): Promise<void> => {
      const { usage } = await navigator.storage.estimate();
      if (!isGone && usage !== undefined) setMeasured({ leads, bytes: usage });
    };
    measure().catch((error: unknown) => logProblem('options', 'the size of the store is unknown', error));
    return () => {
      isGone = true;
    };
  }, [leads]);
  return measured?.bytes ?? null;
}
