import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { FunnelDrawing } from '@/components/funnel-drawing/FunnelDrawing';
import { QuadrantSteps } from '@/components/quadrants/QuadrantSteps';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { FunnelPicker } from './FunnelPicker';
import { FunnelStages } from './FunnelStages';
import { Section } from './Section';
import './funnel.css';

type Props = {
  readonly definition: FunnelDefinition;
  /** Undefined while it is not known. */
  readonly hasOwnLeads: boolean | undefined;
  /** Leads by stage; absent: not known yet. */
  readonly counts?: Readonly<Record<string, number>> | undefined;
  readonly choose: ComponentProps<typeof FunnelPicker>['choose'];
  /** Leads to the form in which the funnel is changed. */
  readonly onEdit: () => void;
  /** What the funnel that was chosen would do, while that is to be seen. */
  readonly children?: ReactNode;
  /** Leads to the leads of a stage. */
  readonly onStage?: (stage: string) => void;
};

/** The funnel in force, drawn and stage by stage, and the ways to another one. */
export function FunnelSection({
  definition,
  hasOwnLeads,
  counts,
  choose,
  onEdit,
  children,
  onStage,
}: Props): ReactElement {
  return (
    <Section id="funnel" title={words('options.funnel.title')} about={words('options.funnel.about')}>
      {hasOwnLeads === undefined ? (
        <p className="funnel-name">{definition.name}</p>
      ) : (
        <FunnelPicker
          definition={definition}
          hint={words(hasOwnLeads ? 'options.funnel.moves' : 'options.funnel.change')}
          choose={choose}
        />
      )}
      {children}
      <FunnelDrawing
        definition={definition}
        counts={counts}
        {...(counts && onStage ? { onSelect: onStage } : {})}
      />
      <div className="option-buttons">
        <Button icon="edit" onPress={onEdit}>
          {words('options.funnel.edit')}
        </Button>
      </div>
      <FunnelStages definition={definition} />
      <QuadrantSteps definition={definition} />
    </Section>
  );
}
