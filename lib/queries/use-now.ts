import { useEffect, useState } from 'react';

/**
 * The wall time in ms, renewed every so often: what is overdue or asleep depends on it.
 * @param everyMs how often, in ms
 */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
