import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Icon } from '@/components/icon/Icon';
import { leadName } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import './add.css';

/** A lead that may be the same person. `certain`: by address or profile; else by name alone. */
export type Duplicate = { readonly lead: Lead; readonly certain: boolean };

type Props = {
  readonly duplicates: readonly Duplicate[];
  readonly definition: FunnelDefinition;
  readonly now: number;
  readonly onOpenLead: (leadId: string) => void;
};

/** Warns before a person is added twice, with the way to the lead that is there. */
export function DuplicateList({ duplicates, definition, now, onOpenLead }: Props): ReactElement {
  const isCertain = duplicates.some(({ certain }) => certain);
  return (
    <output className="duplicates-live">
      {duplicates.length > 0 && (
        <div className="duplicates" data-certain={isCertain || undefined}>
          <p>
            <Icon name="warn" /> {words(isCertain ? 'lead.add.duplicate' : 'lead.add.maybeDuplicate')}
          </p>
          <p className="field-hint">{words('merge.addAnyway')}</p>
          <ul>
            {duplicates.map(({ lead }) => (
              <li key={lead.id}>
                <span className="duplicate-who">
                  <bdi>{leadName(lead)}</bdi>
                  {lead.company !== null && (
                    <>
                      {words('common.dot')}
                      <bdi>{lead.company}</bdi>
                    </>
                  )}
                </span>
                <StageBadge dense definition={definition} stage={stageNow(definition, lead, now)} />
                <Button
                  small
                  label={words('lead.add.open', [leadName(lead)])}
                  onPress={() => onOpenLead(lead.id)}
                >
                  {words('common.open')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </output>
  );
}
