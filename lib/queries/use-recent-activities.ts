import { useState } from 'react';
import { recentActivities } from '@/lib/store/reads/recent-activities';
import { useLive } from './use-live';

/**
 * What the team recorded lately of people, the latest first; undefined while it is not known. As it was at first: what
 * is ordered by it would move away under somebody's pointer.
 */
export function useRecentActivities(): readonly string[] | undefined {
  const [first, setFirst] = useState<readonly string[]>();
  const recent = useLive(recentActivities, null);
  if (first === undefined && recent !== undefined) setFirst(recent);
  return first ?? recent;
}
