import { useMemo, type ReactElement } from 'react';
import { BuyerList } from '@/components/likeness/BuyerList';
import type { Desk } from '@/components/page/use-desk';
import { stageById } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { useAccountOf } from '@/lib/queries/use-accounts';
import { useBuyers } from '@/lib/queries/use-buyers';
import { nearestBuyers } from '@/lib/scoring/like-buyers';
import { traitsOf } from '@/lib/scoring/traits';

/** Few enough to be read. */
const shown = 3;

type Props = {
  readonly lead: Lead;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
};

/** The buyers whom an open lead is like, where there are any who are like enough. */
export function LikeBuyers({ lead, desk, onOpen }: Props): ReactElement | null {
  const buyers = useBuyers();
  const account = useAccountOf(lead.id);
  const { definition, scoring, now } = desk;
  const { kind } = stageById(definition, stageNow(definition, lead, now));
  const isOver = kind === 'won' || kind === 'lost' || kind === 'closed' || kind === 'after-sale';
  const likes = useMemo(
    () =>
      isOver || buyers === undefined || account === undefined
        ? []
        : nearestBuyers(lead.id, traitsOf(scoring, { lead, account }, now), buyers, shown),
    [isOver, buyers, account, lead, scoring, now],
  );
  return likes.length === 0 ? null : <BuyerList likes={likes} kinds={scoring.kinds} onOpen={onOpen} />;
}
