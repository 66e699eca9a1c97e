import { useState } from 'react';
import type { Role } from '@/lib/funnel/log/event';
import { cameBack, type CameBack } from '@/lib/store/reads/came-back';
import { useLastKnown, useLive } from './use-live';
import { useNow } from './use-now';

const minute = 60_000;

/** The list of what came back, and the plain reason that it is narrowed down to; null: none. */
export type CameBackChoice = CameBack & {
  readonly chosen: string | null;
  readonly onChoose: (plain: string | null) => void;
};

/**
 * What came back and waits for marketing's answer. Whoever is of both sides sees it only where there is any.
 * @param limit leads at the most
 * @returns null: nothing is to be shown, or it is not known yet
 */
export function useCameBack(role: Role, limit: number): CameBackChoice | null {
  const [chosen, onChoose] = useState<string | null>(null);
  const now = useNow(minute);
  const known = useLastKnown(useLive(cameBack, { plain: chosen, limit, now }));
  if (!known || role === 'sales' || (role === 'both' && known.count === 0)) return null;
  // The last one of this reason was answered: back to all.
  if (chosen !== null && !known.byPlain.some(({ plain }) => plain === chosen)) onChoose(null);
  return { ...known, chosen, onChoose };
}
