import { useEffect, useState } from 'react';

/**
 * The last value that a watcher told; null before the first.
 * @param watch stays the same over renders; the signal ends it
 */
export function useWatched<Value>(
  watch: (callback: (value: Value) => void, signal: AbortSignal) => void,
): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    watch(setValue, ended.signal);
    return () => ended.abort();
  }, [watch]);
  return value;
}
