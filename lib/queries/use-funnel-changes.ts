import { readFunnelChanges, type FunnelChange } from '@/lib/store/reads/funnel-changes';
import { useLive } from './use-live';

/** Changes of the funnel that can be taken back, oldest first; undefined while they are not known yet. */
export function useFunnelChanges(): readonly FunnelChange[] | undefined {
  return useLive(readFunnelChanges, null);
}
