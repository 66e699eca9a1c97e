import { cameBack, type CameBack } from '@/lib/store/reads/came-back';
import { useLastKnown, useLive } from './use-live';

/**
 * What came back and waits for marketing's answer; undefined while it is not known yet.
 * @param plain id of a plain reason; null: all
 */
export function useCameBack(plain: string | null, limit: number): CameBack | undefined {
  return useLastKnown(useLive(cameBack, { plain, limit }));
}
