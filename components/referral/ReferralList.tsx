import { useId, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '@/components/button/Button';
import { leadName } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import './referral.css';

type Props = {
  readonly referrer: Lead;
  /** Those whom they recommended, added first first. */
  readonly leads: readonly Lead[];
  readonly definition: FunnelDefinition;
  readonly now: number;
  readonly onOpen: (leadId: string) => void;
  /** Absent: this is not the time to ask for one. */
  readonly onAdd?: () => void;
  /** Absent: these are all. */
  readonly onMore?: () => void;
};

/** The leads that somebody recommended us to, each with its stage and the way there. */
export function ReferralList(props: Props): ReactElement {
  const { referrer, leads, definition, now, onOpen, onAdd, onMore } = props;
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words('referral.title')}</h3>
      {leads.length === 0 ? (
        <p className="referral-none">{words('referral.none')}</p>
      ) : (
        <ul className="referrals" aria-labelledby={heading}>
          {leads.map((lead) => (
            <li key={lead.id}>
              <AriaButton className="referral" onPress={() => onOpen(lead.id)}>
                <bdi className="referral-name">{leadName(lead)}</bdi>{' '}
                <StageBadge dense definition={definition} stage={stageNow(definition, lead, now)} />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      <div className="referral-end">
        {onMore && (
          <Button small look="quiet" icon="down" onPress={onMore}>
            {words('referral.more')}
          </Button>
        )}
        {onAdd && (
          <Button small icon="plus" label={words('referral.addLabel', [leadName(referrer)])} onPress={onAdd}>
            {words('referral.add')}
          </Button>
        )}
      </div>
    </section>
  );
}
