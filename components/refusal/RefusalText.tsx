import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Icon } from '@/components/icon/Icon';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Refusal } from '@/lib/funnel/refusal';
import { words } from '@/lib/words';
import { refusalWords } from './refusal-words';
import './refusal.css';

type Props = {
  readonly refusal: Refusal;
  readonly definition: FunnelDefinition;
  readonly people: People;
  /** Opens the lead that a refusal names; absent: no way there from here. */
  readonly onOpenLead?: ((leadId: string) => void) | undefined;
};

/** Why something was not carried out, said at once and aloud, beside what was typed. */
export function RefusalText({ refusal, definition, people, onOpenLead }: Props): ReactElement {
  return (
    <div className="refusal" role="alert">
      <Icon name="warn" />
      <div>
        <p>{refusalWords(refusal, definition, people)}</p>
        {refusal.type === 'DuplicateLead' && onOpenLead && (
          <Button small onPress={() => onOpenLead(refusal.leadId)}>
            {words('refusal.duplicate.open')}
          </Button>
        )}
      </div>
    </div>
  );
}
