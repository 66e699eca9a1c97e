import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { AddLine } from '@/components/options/AddLine';
import { addAnswer, mostAnswers, removeAnswer } from '@/lib/funnel/editing/edit-answers';
import { isOffered, removeReason, reviveReason } from '@/lib/funnel/editing/edit-reasons';
import { words } from '@/lib/words';
import { AnswerFields } from './AnswerFields';
import { Fold } from '@/components/funnel-editor/Fold';
import type { PartProps, PastProps } from '@/components/funnel-editor/part';
import './reasons-part.css';

/** The plain answers behind "Give back", and the reasons behind each. */
export function ReasonsPart({ definition, former, hasLeads, onChange }: PastProps): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  // Whatever was in force may be the reason that some lead came back with.
  const isNew = (id: string): boolean =>
    !hasLeads || !former.some(({ reasons }) => reasons.some((reason) => reason.id === id));
  const added = new Set(definition.reasons.map(({ id }) => id).filter((id) => isNew(id)));
  const isFull = definition.plainReasons.length >= mostAnswers;
  return (
    <div className="editor-fields">
      <ol className="answers" ref={list} tabIndex={-1} aria-label={words('reasonEditor.title')}>
        {definition.plainReasons.map((answer, place) => (
          <li key={answer.id} data-path={`plainReasons[${place}]`}>
            <AnswerFields
              definition={definition}
              answer={answer}
              place={place}
              onChange={onChange}
              onRemove={() => {
                // The button that was pressed goes with its answer.
                list.current?.focus();
                onChange(removeAnswer(definition, answer.id, added));
              }}
              onRemoveReason={(id) => onChange(removeReason(definition, id, isNew(id)))}
            />
          </li>
        ))}
      </ol>
      {isFull ? (
        <p className="field-hint">{words('reasonEditor.mostAnswers')}</p>
      ) : (
        <AddLine
          label={words('reasonEditor.newAnswer')}
          button={words('reasonEditor.addAnswer')}
          onAdd={(label) => onChange(addAnswer(definition, label))}
        />
      )}
      <Retired definition={definition} onChange={onChange} />
    </div>
  );
}

/** Reasons that are kept for the leads that came back with them. */
function Retired({ definition, onChange }: PartProps): ReactElement | null {
  const retired = definition.reasons.filter((reason) => !isOffered(reason));
  if (retired.length === 0) return null;
  return (
    <Fold title={words('reasonEditor.retired')}>
      <p className="field-hint">{words('reasonEditor.retiredAbout')}</p>
      <ul className="editor-days" aria-label={words('reasonEditor.retired')}>
        {retired.map(({ id, label }) => (
          <li key={id}>
            <bdi>{label}</bdi>
            <Button
              small
              look="quiet"
              label={words('reasonEditor.reviveThis', [label])}
              onPress={() => onChange(reviveReason(definition, id))}
            >
              {words('reasonEditor.revive')}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
