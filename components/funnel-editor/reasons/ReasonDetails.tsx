import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { NumberInput } from '@/components/field/NumberInput';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import { Tick } from '@/components/field/Tick';
import type { PartProps } from '@/components/funnel-editor/part';
import type { Reason } from '@/lib/funnel/definition/definition';
import { changeReason } from '@/lib/funnel/editing/edit-reasons';
import { words } from '@/lib/words';
import { ReasonQuestion } from './ReasonQuestion';
import { ReasonWay } from './ReasonWay';

type Props = PartProps & { readonly reason: Reason; readonly path: string };

const teams = ['marketing', 'sales'] as const;

/** Everything that can be said of one reason. */
export function ReasonDetails({ definition, onChange, reason, path }: Props): ReactElement {
  const change = (part: Partial<Omit<Reason, 'id'>>): void =>
    onChange(changeReason(definition, reason.id, part));
  return (
    <>
      <div data-path={`${path}.label`}>
        <TextInput
          label={words('reasonEditor.label')}
          value={reason.label}
          maxLength={400}
          isRequired
          error={reason.label.trim() === '' ? words('funnelChange.problem.empty') : undefined}
          onChange={(label) => change({ label })}
        />
      </div>
      <Picker
        label={words('reasonEditor.behind')}
        choices={definition.plainReasons}
        value={reason.plain}
        onChange={(plain) => change({ plain })}
      />
      <ReasonWay definition={definition} onChange={onChange} reason={reason} path={path} />
      <div data-path={`${path}.attempts`}>
        <NumberInput
          label={words('reasonEditor.attempts')}
          hint={words('reasonEditor.attemptsHint')}
          value={reason.attempts}
          error={reason.attempts === 0 ? words('funnelChange.problem.form') : undefined}
          onChange={(attempts) => change({ attempts })}
        />
      </div>
      <ReasonQuestion definition={definition} onChange={onChange} reason={reason} path={path} />
      <div data-path={`${path}.nextAction`}>
        <TextInput
          label={words('reasonEditor.nextAction')}
          hint={words('reasonEditor.nextActionHint')}
          value={reason.nextAction}
          maxLength={400}
          isRequired
          error={reason.nextAction.trim() === '' ? words('funnelChange.problem.noAction') : undefined}
          onChange={(nextAction) => change({ nextAction })}
        />
      </div>
      <ChoiceList
        label={words('reasonEditor.actionFor')}
        flow="row"
        choices={teams.map((id) => ({ id, label: words(`options.funnel.side.${id}`) }))}
        value={reason.actionFor}
        onChange={(actionFor) => change({ actionFor })}
      />
      <div data-path={`${path}.wakeAfterDays`}>
        <NumberInput
          label={words('reasonEditor.wakeAfterDays')}
          hint={words('reasonEditor.wakeAfterDaysHint')}
          value={reason.wakeAfterDays}
          error={reason.wakeAfterDays === 0 ? words('funnelChange.problem.form') : undefined}
          onChange={(wakeAfterDays) => change({ wakeAfterDays })}
        />
      </div>
      <Tick
        label={words('reasonEditor.locksContact')}
        isOn={reason.locksContact}
        onChange={(locksContact) => change({ locksContact })}
      />
      {reason.way === 'disqualify' && (
        <Tick
          label={words('reasonEditor.asksReferral')}
          isOn={reason.asksReferral === true}
          onChange={(asksReferral) => change({ asksReferral })}
        />
      )}
    </>
  );
}
