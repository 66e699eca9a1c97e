import { hasOwnLeads } from '@/lib/store/reads/own-leads';
import { useLive } from './use-live';

/** Whether the user has leads other than the invented ones; undefined while it is not known yet. */
export function useOwnLeads(): boolean | undefined {
  return useLive(hasOwnLeads, null);
}
