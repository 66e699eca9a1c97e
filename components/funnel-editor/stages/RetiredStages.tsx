import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { PastProps } from '@/components/funnel-editor/part';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { reviveStage } from '@/lib/funnel/editing/revive-stage';
import { words } from '@/lib/words';

type Props = Pick<PastProps, 'definition' | 'former'> & {
  readonly onRevive: (definition: FunnelDefinition, stageId: string) => void;
};

/** The stages that are out of use; nothing where there are none. */
export function RetiredStages({ definition, former, onRevive }: Props): ReactElement | null {
  const retired = definition.stages.filter((stage) => stage.retired);
  if (retired.length === 0) return null;
  return (
    <section aria-labelledby="editor-retired">
      <h3 id="editor-retired" className="field-label">
        {words('funnelEditor.retired.title')}
      </h3>
      <ul className="option-items">
        {retired.map(({ id, label }) => (
          <li key={id} className="option-item" data-revive={id}>
            <bdi className="option-item-text">{label}</bdi>
            <Button
              small
              label={words('funnelEditor.retired.reviveNamed', [label])}
              onPress={() => onRevive(reviveStage(definition, id, former), id)}
            >
              {words('funnelEditor.retired.revive')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
