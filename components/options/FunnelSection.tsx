import type { ComponentProps, ReactElement } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition';
import { words } from '@/lib/words';
import { FunnelPicker } from './FunnelPicker';
import { FunnelStages } from './FunnelStages';
import { Section } from './Section';
import './funnel.css';

type Props = {
  readonly definition: FunnelDefinition;
  /** Undefined while it is not known. */
  readonly hasOwnLeads: boolean | undefined;
  readonly choose: ComponentProps<typeof FunnelPicker>['choose'];
};

/** The funnel in force, stage by stage, and the way to another one while nobody stands in it. */
export function FunnelSection({ definition, hasOwnLeads, choose }: Props): ReactElement {
  return (
    <Section id="funnel" title={words('options.funnel.title')} about={words('options.funnel.about')}>
      {hasOwnLeads === false ? (
        <FunnelPicker definition={definition} hint={words('options.funnel.change')} choose={choose} />
      ) : (
        <div>
          <p className="funnel-name">{definition.name}</p>
          {hasOwnLeads === true && <p className="field-hint">{words('options.funnel.locked')}</p>}
        </div>
      )}
      <FunnelStages definition={definition} />
    </Section>
  );
}
