import { useState } from 'react';
import type { Scan } from '@/lib/queries/use-scan';

/**
 * What a look came to once it was over or stopped; while it goes on what was known before. Dozens of pictures, drawn
 * anew for each thousand leads, would take longer than the look itself.
 */
export function useSettled<Value>({ state, value }: Scan<Value>): Value | undefined {
  const [kept, setKept] = useState<{ readonly value: Value | undefined }>({ value: undefined });
  const settled = state === 'running' ? kept.value : value;
  if (settled !== kept.value) setKept({ value: settled });
  return settled;
}
