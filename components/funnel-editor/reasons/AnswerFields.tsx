import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { Fold } from '@/components/funnel-editor/Fold';
import { MoveButtons } from '@/components/funnel-editor/MoveButtons';
import type { PartProps } from '@/components/funnel-editor/part';
import { AddLine } from '@/components/options/AddLine';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { moveAnswer, renameAnswer } from '@/lib/funnel/editing/edit-answers';
import { addReason, isOffered } from '@/lib/funnel/editing/edit-reasons';
import { words } from '@/lib/words';
import { ReasonFields } from './ReasonFields';
import './reasons-part.css';

type Props = PartProps & {
  readonly answer: FunnelDefinition['plainReasons'][number];
  readonly place: number;
  readonly onRemove: () => void;
  readonly onRemoveReason: (id: string) => void;
};

/** One plain answer: what it says, where it stands, and the reasons that are offered behind it. */
export function AnswerFields(props: Props): ReactElement {
  const { definition, onChange, answer, place, onRemove, onRemoveReason } = props;
  const list = useRef<HTMLUListElement>(null);
  const { plainReasons, reasons } = definition;
  const offered = reasons.filter((reason) => reason.plain === answer.id && isOffered(reason));
  const isOnly = plainReasons.length === 1;
  return (
    <fieldset className="answer">
      <legend className="unseen">{words('reasonEditor.answerOf', [place + 1])}</legend>
      <div className="answer-head">
        <div data-path={`plainReasons[${place}].label`}>
          <TextInput
            label={words('reasonEditor.answerOf', [place + 1])}
            value={answer.label}
            maxLength={400}
            isRequired
            error={answer.label.trim() === '' ? words('funnelChange.problem.empty') : undefined}
            onChange={(label) => onChange(renameAnswer(definition, answer.id, label))}
          />
        </div>
        <MoveButtons
          upLabel={words('reasonEditor.up', [answer.label])}
          downLabel={words('reasonEditor.down', [answer.label])}
          isFirst={place === 0}
          isLast={place === plainReasons.length - 1}
          onMove={(by) => onChange(moveAnswer(definition, answer.id, by))}
        />
        <Button
          small
          look="quiet"
          icon="trash"
          isDisabled={isOnly}
          label={
            isOnly ? words('reasonEditor.lastAnswer') : words('reasonEditor.removeAnswer', [answer.label])
          }
          onPress={onRemove}
        />
      </div>
      <ul
        className="answer-reasons"
        ref={list}
        tabIndex={-1}
        aria-label={words('reasonEditor.reasonsOf', [answer.label])}
      >
        {offered.map((reason, at) => (
          <li key={reason.id}>
            <ReasonFields
              definition={definition}
              onChange={onChange}
              reason={reason}
              isFirst={at === 0}
              isLast={at === offered.length - 1}
              onRemove={() => {
                list.current?.focus();
                onRemoveReason(reason.id);
              }}
            />
          </li>
        ))}
      </ul>
      {offered.length === 0 && <p className="field-hint">{words('reasonEditor.none')}</p>}
      <Fold title={words('reasonEditor.addReason')}>
        <AddLine
          label={words('reasonEditor.newReason', [answer.label])}
          button={words('reasonEditor.addReason')}
          buttonLabel={words('reasonEditor.addReasonTo', [answer.label])}
          onAdd={(label) => onChange(addReason(definition, answer.id, label))}
        />
      </Fold>
    </fieldset>
  );
}
