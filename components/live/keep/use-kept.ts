import { useEffect, useState } from 'react';
import { watchKept, type Kept } from '@/lib/messaging/keep/keep-state';

/** How backups, files and a restore stand, kept up to date; undefined while it is not known yet. */
export function useKept(): Kept | undefined {
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    const watching = new AbortController();
    watchKept(setKept, watching.signal);
    return () => watching.abort();
  }, []);
  return kept;
}
