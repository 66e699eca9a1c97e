import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import { Tick } from '@/components/field/Tick';
import type { PartProps } from '@/components/funnel-editor/part';
import { AddLine } from '@/components/options/AddLine';
import type { Reason } from '@/lib/funnel/definition/definition';
import { changeReason, setReasonQuestion } from '@/lib/funnel/editing/edit-reasons';
import { freshId } from '@/lib/funnel/editing/fresh-id';
import { words } from '@/lib/words';
import './reasons-part.css';

type Question = NonNullable<Reason['question']>;
type Props = PartProps & { readonly reason: Reason; readonly path: string };

const kinds = ['nothing', 'date', 'text', 'choice'] as const;

/** What a reason asks before it is taken. */
export function ReasonQuestion({ definition, onChange, reason, path }: Props): ReactElement {
  const { question } = reason;
  const set = (part: Partial<Question>): void => {
    if (question) onChange(changeReason(definition, reason.id, { question: { ...question, ...part } }));
  };
  return (
    <>
      <ChoiceList
        label={words('reasonEditor.question')}
        flow="row"
        choices={kinds.map((id) => ({ id, label: words(`reasonEditor.questions.${id}`) }))}
        value={question?.ask ?? 'nothing'}
        onChange={(ask) => onChange(setReasonQuestion(definition, reason.id, ask))}
      />
      {question && (
        <div className="editor-fields" data-path={`${path}.question`}>
          <TextInput
            label={words('reasonEditor.questionLabel')}
            value={question.label}
            maxLength={400}
            isRequired
            error={question.label.trim() === '' ? words('funnelChange.problem.empty') : undefined}
            onChange={(label) => set({ label })}
          />
          <Tick
            label={words('reasonEditor.required')}
            isOn={question.required}
            onChange={(required) => set({ required })}
          />
          {question.ask === 'choice' && (
            <div data-path={`${path}.question.choices`}>
              <Choices choices={question.choices} onChange={(choices) => set({ choices })} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** What there is to choose from. */
function Choices({
  choices,
  onChange,
}: {
  readonly choices: Question['choices'];
  readonly onChange: (choices: Question['choices']) => void;
}): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      <ul className="reason-choices" ref={list} tabIndex={-1} aria-label={words('reasonEditor.choices')}>
        {choices.map((choice, place) => (
          <li key={choice.id}>
            <TextInput
              label={words('reasonEditor.choice', [place + 1])}
              value={choice.label}
              maxLength={400}
              isRequired
              error={choice.label.trim() === '' ? words('funnelChange.problem.empty') : undefined}
              onChange={(label) =>
                onChange(choices.map((each) => (each.id === choice.id ? { ...each, label } : each)))
              }
            />
            <Button
              small
              look="quiet"
              icon="trash"
              label={words('reasonEditor.removeChoice', [choice.label])}
              onPress={() => {
                list.current?.focus();
                onChange(choices.filter(({ id }) => id !== choice.id));
              }}
            />
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className="field-error">{words('funnelChange.problem.noChoices')}</p>}
      <AddLine
        label={words('reasonEditor.newChoice')}
        button={words('reasonEditor.addChoice')}
        onAdd={(label) => {
          const taken = new Set(choices.map(({ id }) => id));
          onChange([...choices, { id: freshId(label, 'choice', taken), label }]);
        }}
      />
    </>
  );
}
