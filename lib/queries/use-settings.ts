import type { Settings } from '@/lib/funnel/settings';
import { readSettings } from '@/lib/store/reads/settings';
import { useLive } from './use-live';

/** The user's settings; undefined while they are not known yet. */
export function useSettings(): Settings | undefined {
  return useLive(readSettings, null);
}
