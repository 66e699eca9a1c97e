import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { Picker } from '@/components/field/Picker';
import type { FunnelDefinition, LastChance } from '@/lib/funnel/definition/definition';
import { silenceReasons, stepsByName } from '@/lib/funnel/editing/edit-last-chances';
import { words } from '@/lib/words';

type Props = {
  readonly definition: FunnelDefinition;
  readonly chance: LastChance;
  readonly path: string;
  readonly onChange: (changes: Pick<LastChance, 'silence'>) => void;
};

/** What is offered once nobody answered: a sub-step further back, or giving back by a reason. */
export function SilenceFields({ definition, chance, path, onChange }: Props): ReactElement {
  const { silence, from, to } = chance;
  const steps = stepsByName(definition).filter(({ id }) => id !== from && id !== to);
  const reasons = silenceReasons(definition);
  const [firstStep] = steps;
  const [firstReason] = reasons;
  return (
    <div className="editor-fields" data-path={`${path}.silence`}>
      <ChoiceList
        label={words('lastChance.editor.silence')}
        flow="row"
        choices={[
          ...(firstStep ? [{ id: 'step' as const, label: words('lastChance.editor.backToStep') }] : []),
          ...(firstReason ? [{ id: 'reason' as const, label: words('lastChance.editor.byReason') }] : []),
        ]}
        value={silence.type}
        onChange={(type) => {
          if (type === 'step' && firstStep) onChange({ silence: { type, to: firstStep.id } });
          else if (type === 'reason' && firstReason) onChange({ silence: { type, reason: firstReason.id } });
        }}
      />
      {silence.type === 'step' ? (
        <div data-path={`${path}.silence.to`}>
          <Picker
            label={words('lastChance.editor.backStep')}
            choices={steps.map(({ id, label }) => ({ id, label }))}
            value={silence.to}
            onChange={(id) => onChange({ silence: { type: 'step', to: id } })}
          />
        </div>
      ) : (
        <div data-path={`${path}.silence.reason`}>
          <Picker
            label={words('lastChance.editor.reason')}
            choices={reasons.map(({ id, label }) => ({ id, label }))}
            value={silence.reason}
            onChange={(id) => onChange({ silence: { type: 'reason', reason: id } })}
          />
        </div>
      )}
    </div>
  );
}
