import { useState, type ReactElement } from 'react';
import { changedAnswers, type BantAnswers } from '@/components/bant/bant-words';
import { BantFields } from '@/components/bant/BantFields';
import { fieldList } from '@/components/refusal/refusal-words';
import { bantNeededFor, criteriaOf, type CriterionStanding } from '@/lib/funnel/hand-off/criteria';
import { stageById } from '@/lib/funnel/definition/definition';
import { bantParts } from '@/lib/funnel/log/event';
import { stageOf } from '@/lib/funnel/log/position';
import { words } from '@/lib/words';
import { checkingStep } from './stage-after';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

/**
 * Sales' check that this is a legitimate opportunity: budget, authority, need and timeline as far as they are known,
 * and what else the stage asks for. What keeps the lead out is said before it is asked; what is merely unknown is said
 * too, and keeps nobody out.
 */
export function ValidateForm(props: StepFormProps): ReactElement {
  const { definition, lead, people, offers, levels, now, run, onClose } = props;
  const [answers, setAnswers] = useState<BantAnswers>(lead.bant);
  const step = useStep(run, onClose);
  const target = checkingStep(definition, lead, offers.steps, now);
  const stage =
    target && stageById(definition, stageOf(definition, { ...lead.position, step: target.id }, now));
  const needed = stage ? bantNeededFor(definition, stage) : definition.bantNeeded;
  const yes = bantParts.filter((part) => answers[part]?.answer === 'yes').length;
  const criteria = stage ? criteriaOf(definition, stage, { ...lead, bant: answers }, levels) : [];
  const send = (): void => {
    if (!target) return;
    const changed = changedAnswers(lead.bant, answers);
    const move = { type: 'moveDealStage', leadId: lead.id, to: target.id } as const;
    if (Object.keys(changed).length === 0) step.go(move);
    else step.go({ type: 'answerBant', leadId: lead.id, answers: changed }, move);
  };
  return (
    <StepFrame
      title={words('lead.validate.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{ label: words('lead.next.validate'), onSubmit: send }}
    >
      <p className="reason-hint">
        {needed === 0 ? words('lead.validate.optional') : words('lead.validate.needed', [yes, needed])}
      </p>
      <BantFields answers={answers} onChange={setAnswers} />
      {step.refusal === null && <Standing criteria={criteria} />}
    </StepFrame>
  );
}

function Standing({ criteria }: { readonly criteria: readonly CriterionStanding[] }): ReactElement | null {
  const those = (stands: CriterionStanding['stands']): readonly string[] =>
    criteria.filter((each) => each.stands === stands).map(({ field }) => field);
  const [missing, unknown] = [those('missing'), those('unknown')];
  if (missing.length + unknown.length === 0) return null;
  return (
    <output className="reason-hint">
      {missing.length > 0 && <p>{words('lead.validate.missing', [fieldList(missing)])}</p>}
      {unknown.length > 0 && <p>{words('lead.validate.unknown', [fieldList(unknown)])}</p>}
    </output>
  );
}
