import { useState, type ReactElement } from 'react';
import { ReferralList } from '@/components/referral/ReferralList';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { useReferrals } from '@/lib/queries/use-referrals';

type Props = {
  readonly lead: Lead;
  readonly definition: FunnelDefinition;
  readonly now: number;
  /** As many as are shown at first, and more at a press. */
  readonly pageLength: number;
  readonly onOpen: (leadId: string) => void;
  readonly onRefer: (leadId: string) => void;
};

/**
 * Whom a lead recommended us to, where they stand, and the way to add one more. Offered from the sale on, and where a
 * reason asked whom to talk to instead; whoever recommended somebody keeps the list wherever they are.
 */
export function Referrals(props: Props): ReactElement | null {
  const { lead, definition, now, pageLength, onOpen, onRefer } = props;
  const [limit, setLimit] = useState(pageLength);
  const found = useReferrals(lead.id, limit);
  const { kind } = stageById(definition, stageNow(definition, lead, now));
  const mayRefer = kind === 'won' || kind === 'after-sale' || isAskedForReferral(definition, lead);
  if (!found || (!mayRefer && found.leads.length === 0)) return null;
  return (
    <ReferralList
      referrer={lead}
      leads={found.leads}
      definition={definition}
      now={now}
      onOpen={onOpen}
      {...(mayRefer ? { onAdd: () => onRefer(lead.id) } : {})}
      {...(found.more ? { onMore: () => setLimit(limit + pageLength) } : {})}
    />
  );
}

/** Ruled out for a reason that asks for somebody else. */
function isAskedForReferral({ reasons }: FunnelDefinition, { givenBack, position }: Lead): boolean {
  if (position.outcome !== 'closed' || givenBack === null) return false;
  return reasons.find(({ id }) => id === givenBack.reason)?.asksReferral === true;
}
