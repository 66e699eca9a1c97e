import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import type { PastProps } from '@/components/funnel-editor/part';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';
import type { Stage } from '@/lib/funnel/definition/definition';
import { heirsOf, removeStage, retireStage } from '@/lib/funnel/editing/retire-stage';
import { words } from '@/lib/words';

type Props = PastProps & { readonly stage: Stage };

/**
 * Takes a stage out of use, or out of the funnel where no lead can ever have been in it. Says first what takes over:
 * where the leads that stand there go is asked when the draft is applied.
 */
export function RetireStage({ definition, former, hasLeads, onChange, stage }: Props): ReactElement {
  const [heir, setHeir] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  const heirs = heirsOf(definition, stage.id);
  const [first] = heirs;
  if (!first) return <p className="field-hint">{words('funnelEditor.retire.only')}</p>;
  const wasInForce = former.some(({ stages }) => stages.some(({ id }) => id === stage.id));
  const isRemoval = (!hasLeads || !wasInForce) && definition.stages.length > 2;
  const name = isRemoval ? 'remove' : 'retire';
  if (heir === null)
    return (
      <div ref={root}>
        <Button small look="quiet" icon="trash" onPress={() => setHeir(first.id)}>
          {words(`funnelEditor.${name}.button`)}
        </Button>
      </div>
    );
  const chosen = heirs.some(({ id }) => id === heir) ? heir : first.id;
  return (
    <div className="editor-ask" ref={root}>
      <p>{words(`funnelEditor.${name}.about`)}</p>
      <Picker
        label={words('funnelEditor.retire.heir')}
        choices={heirs.map(({ id, label }) => ({ id, label }))}
        value={chosen}
        onChange={setHeir}
      />
      <div className="option-buttons">
        <Button
          takesFocus
          onPress={() => onChange((isRemoval ? removeStage : retireStage)(definition, stage.id, chosen))}
        >
          {words(`funnelEditor.${name}.sure`, [stage.label])}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            focusNext('button');
            setHeir(null);
          }}
        >
          {words('funnelEditor.retire.keep')}
        </Button>
      </div>
    </div>
  );
}
