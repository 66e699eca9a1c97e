import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import { bantParts, type BantAnswer, type BantPart } from '@/lib/funnel/log/event';
import { words } from '@/lib/words';
import type { BantAnswers } from './bant-words';
import './bant.css';

/** Budget, authority, need and timeline: each unknown, no or yes, with a note. */
export function BantFields({
  answers,
  onChange,
}: {
  readonly answers: BantAnswers;
  readonly onChange: (answers: BantAnswers) => void;
}): ReactElement {
  return (
    <>
      {bantParts.map((part) => (
        <BantRow
          key={part}
          part={part}
          value={answers[part]}
          onChange={(answer) => onChange({ ...answers, [part]: answer })}
        />
      ))}
    </>
  );
}

function BantRow({
  part,
  value,
  onChange,
}: {
  readonly part: BantPart;
  readonly value: BantAnswer | undefined;
  readonly onChange: (answer: BantAnswer) => void;
}): ReactElement {
  const label = words(`lead.bant.${part}`);
  const answer = value?.answer ?? 'unknown';
  return (
    <div className="bant-row">
      <ChoiceList
        flow="row"
        label={label}
        choices={(['unknown', 'no', 'yes'] as const).map((id) => ({ id, label: words(`lead.bant.${id}`) }))}
        value={answer}
        onChange={(id) => onChange({ ...value, answer: id })}
      />
      {answer !== 'unknown' && (
        <TextInput
          label={words('lead.bant.note', [label])}
          isLabelUnseen
          placeholder={words('lead.bant.placeholder')}
          value={value?.note ?? ''}
          maxLength={1000}
          onChange={(note) => onChange({ answer, note })}
        />
      )}
    </div>
  );
}
