import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Notice } from '@/components/lead/Notice';
import type { Desk } from '@/components/page/use-desk';
import { offerOf } from '@/lib/funnel/team/segment';
import type { Lead } from '@/lib/funnel/log/lead';
import { useSegmentsProposing } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';
import './proposals.css';

/** For marketing: by which segment a lead is proposed for the hand-off, and the way to say no to it. */
export function ProposedBy({
  lead,
  desk,
}: {
  readonly lead: Lead;
  readonly desk: Desk;
}): ReactElement | null {
  const segments = useSegmentsProposing(lead.id);
  const [segment] = segments ?? [];
  if (!segment || desk.role === 'sales') return null;
  return (
    <Notice icon="flag">
      <span className="proposed-by">
        <span>{words('segment.card.proposed', [segment.name])}</span>
        <Button
          small
          look="quiet"
          onPress={() =>
            void desk.commands.run({ type: 'dismissOffer', leadId: lead.id, offer: offerOf(segment.id) })
          }
        >
          {words('segment.card.notNow')}
        </Button>
      </span>
    </Notice>
  );
}
