import { useState, type ReactElement } from 'react';
import { ChoiceList, type Choice } from '@/components/field/ChoiceList';
import { words } from '@/lib/words';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

type Way = 'assign' | 'route';

/** Stands for nobody in the list; no user has an empty id. */
const nobody = '';

/** Names an owner, or asks a colleague to take the lead: the second is no acceptance. */
export function AssignForm({ definition, lead, people, offers, run, onClose }: StepFormProps): ReactElement {
  const ways = (['assign', 'route'] as const).filter((way) => offers.verbs.includes(way));
  const [way, setWay] = useState<Way>(ways.includes('assign') ? 'assign' : 'route');
  const [to, setTo] = useState<string | null>(null);
  const step = useStep(run, onClose);
  const holder = way === 'assign' ? lead.position.owner : lead.position.assignee;
  const choices: readonly Choice[] = [
    { id: people.me.id, label: words('lead.assign.me') },
    ...people.colleagues.map(({ id, name }) => ({ id, label: name })),
    ...(holder === null ? [] : [{ id: nobody, label: words('lead.assign.nobody') }]),
  ].filter(({ id }) => id !== holder);
  const send = (): void => {
    if (to === null) return;
    const who = to === nobody ? null : to;
    step.go({ type: way === 'assign' ? 'assignOwner' : 'routeLead', leadId: lead.id, to: who });
  };
  return (
    <StepFrame
      title={words('lead.assign.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{ label: words(`lead.assign.${way}.submit`), onSubmit: send, isReady: to !== null }}
    >
      <ChoiceList label={words('lead.assign.who')} choices={choices} value={to} onChange={setTo} />
      {people.colleagues.length === 0 && <p className="reason-hint">{words('lead.assign.noColleagues')}</p>}
      {ways.length > 1 && (
        <ChoiceList
          label={words('lead.assign.how')}
          choices={ways.map((id) => ({
            id,
            label: words(`lead.assign.${id}.label`),
            hint: words(`lead.assign.${id}.hint`),
          }))}
          value={way}
          onChange={setWay}
        />
      )}
    </StepFrame>
  );
}
