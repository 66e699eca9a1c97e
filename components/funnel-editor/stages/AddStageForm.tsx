import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { addStage, stepsLeadingAfter, type WayIn } from '@/lib/funnel/editing/add-stage';
import { words } from '@/lib/words';

type Props = {
  readonly definition: FunnelDefinition;
  /** @param id of the new stage */
  readonly onAdd: (definition: FunnelDefinition, id: string) => void;
  readonly onCancel: () => void;
};

/** A new stage: its name, where it comes, and how leads get there. The rest follows from the one before it. */
export function AddStageForm({ definition, onAdd, onCancel }: Props): ReactElement {
  const living = definition.stages.filter((stage) => !stage.retired);
  const [label, setLabel] = useState('');
  const [meaning, setMeaning] = useState('');
  const [after, setAfter] = useState(lastOpen(definition));
  const [type, setType] = useState<WayIn['type']>('ownStep');
  const [picked, setPicked] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const steps = stepsLeadingAfter(definition, after);
  const step = picked !== null && steps.includes(picked) ? picked : (steps[0] ?? null);
  const way = wayOf(type, step);
  const missing = (text: string): string | undefined =>
    isAsked && text.trim() === '' ? words('funnelEditor.add.missing') : undefined;
  return (
    <form
      className="editor-ask"
      noValidate
      aria-label={words('funnelEditor.add.title')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (label.trim() === '' || meaning.trim() === '') return;
        const added = addStage(definition, { label, definition: meaning, after, way });
        if (added) onAdd(added.definition, added.id);
      }}
    >
      <TextInput
        label={words('funnelEditor.stages.label')}
        value={label}
        onChange={setLabel}
        error={missing(label)}
        maxLength={400}
        takesFocus
        isRequired
      />
      <TextInput
        label={words('funnelEditor.stages.definition')}
        hint={words('funnelEditor.stages.definitionHint')}
        value={meaning}
        onChange={setMeaning}
        error={missing(meaning)}
        maxLength={400}
        rows={2}
        isRequired
      />
      <Picker
        label={words('funnelEditor.add.after')}
        choices={living.map((stage) => ({ id: stage.id, label: stage.label }))}
        value={after}
        onChange={setAfter}
      />
      <ChoiceList
        label={words('funnelEditor.add.way')}
        choices={(['ownStep', 'step', 'byHand'] as const)
          .filter((id) => id !== 'step' || steps.length > 0)
          .map((id) => ({
            id,
            label: words(`funnelEditor.add.${id}`),
            hint: words(`funnelEditor.add.${id}Hint`),
          }))}
        value={way.type}
        onChange={setType}
      />
      {way.type === 'step' && (
        <Picker
          label={words('funnelEditor.add.from')}
          choices={definition.steps
            .filter(({ id }) => steps.includes(id))
            .map(({ id, label: text }) => ({ id, label: text }))}
          value={way.step}
          onChange={setPicked}
        />
      )}
      <div className="option-buttons">
        <Button type="submit" look="primary">
          {words('funnelEditor.add.submit')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {words('funnelEditor.add.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Where no step that there is can lead there, it gets one of its own. */
function wayOf(type: WayIn['type'], step: string | null): WayIn {
  if (type !== 'step') return { type };
  return step === null ? { type: 'ownStep' } : { type, step };
}

/** Where most stages are added: before the ends. */
function lastOpen({ stages, initial }: FunnelDefinition): string {
  return stages.findLast(({ kind, retired }) => kind === 'open' && !retired)?.id ?? initial;
}
