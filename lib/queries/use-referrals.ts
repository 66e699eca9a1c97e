import { referralsOf, type Referrals } from '@/lib/store/reads/referrals';
import { useLastKnown, useLive } from './use-live';

/**
 * The leads that somebody recommended us to; undefined while they are not known yet.
 * @param limit leads at the most
 */
export function useReferrals(leadId: string, limit: number): Referrals | undefined {
  return useLastKnown(useLive(referralsOf, { leadId, limit }));
}
