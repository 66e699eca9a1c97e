import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { AmountInput } from '@/components/field/AmountInput';
import { ChoiceList } from '@/components/field/ChoiceList';
import { NumberInput } from '@/components/field/NumberInput';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import type { PartProps } from '@/components/funnel-editor/part';
import { stepById, type LastChance } from '@/lib/funnel/definition/definition';
import { changeLastChance, stepsByName } from '@/lib/funnel/editing/edit-last-chances';
import { words } from '@/lib/words';
import { SilenceFields } from './SilenceFields';
import './last-chances.css';

const channels = ['email', 'sms'] as const;
const mostAttempts = 100;
const mostDays = 365;

type Props = PartProps & {
  readonly chance: LastChance;
  readonly index: number;
  readonly onRemove: () => void;
};

/** One last chance: where, after how many attempts, by what message, how long, and what follows. */
export function LastChanceFields({ definition, onChange, chance, index, onRemove }: Props): ReactElement {
  const path = `lastChances[${index}]`;
  const change = (changes: Partial<LastChance>): void =>
    onChange(changeLastChance(definition, chance.id, changes));
  const { afterAttempts, waitDays, template } = chance;
  const from = stepById(definition, chance.from)?.label ?? chance.from;
  const steps = stepsByName(definition).map(({ id, label }) => ({ id, label }));
  return (
    <fieldset className="editor-fields last-chance" data-path={path}>
      <legend>
        <bdi>{words('lastChance.editor.from', [from])}</bdi>
      </legend>
      <div className="editor-row">
        <div data-path={`${path}.from`}>
          <Picker
            label={words('lastChance.editor.fromStep')}
            choices={steps}
            value={chance.from}
            onChange={(id) => change({ from: id })}
          />
        </div>
        <div data-path={`${path}.to`}>
          <Picker
            label={words('lastChance.editor.toStep')}
            choices={steps}
            value={chance.to}
            onChange={(id) => change({ to: id })}
          />
        </div>
      </div>
      <div className="editor-row">
        <div data-path={`${path}.afterAttempts`}>
          <NumberInput
            label={words('lastChance.editor.attempts')}
            value={Number.isFinite(afterAttempts) ? afterAttempts : undefined}
            error={
              afterAttempts > 0 && afterAttempts <= mostAttempts
                ? undefined
                : words('lastChance.editor.wrongNumber', [mostAttempts])
            }
            onChange={(count) => change({ afterAttempts: count ?? Number.NaN })}
          />
        </div>
        <div data-path={`${path}.waitDays`}>
          <AmountInput
            label={words('lastChance.editor.days')}
            value={Number.isFinite(waitDays) ? waitDays : null}
            error={
              waitDays > 0 && waitDays <= mostDays
                ? undefined
                : words('lastChance.editor.wrongNumber', [mostDays])
            }
            min={0}
            max={mostDays}
            onChange={(days) => change({ waitDays: days ?? Number.NaN })}
          />
        </div>
      </div>
      <ChoiceList
        label={words('lastChance.editor.channel')}
        flow="row"
        choices={channels.map((id) => ({ id, label: words(`lead.touch.${id}`) }))}
        value={chance.channel}
        onChange={(channel) => change({ channel })}
      />
      <div data-path={`${path}.template`}>
        <TextInput
          label={words('lastChance.text')}
          hint={words('lastChance.editor.placeholders')}
          value={template}
          rows={5}
          maxLength={2000}
          isRequired
          error={template.trim() === '' ? words('funnelChange.problem.empty') : undefined}
          onChange={(text) => change({ template: text })}
        />
      </div>
      <SilenceFields definition={definition} chance={chance} path={path} onChange={change} />
      <div>
        <Button
          small
          look="quiet"
          icon="trash"
          label={words('lastChance.editor.removeLabel', [from])}
          onPress={onRemove}
        >
          {words('lastChance.editor.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
