import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Filter } from '@/lib/funnel/team/filter';
import { segmentDeeds, type Segment } from '@/lib/funnel/team/segment';
import { words } from '@/lib/words';
import { FilterEditor } from './FilterEditor';
import { finished, isUnfinished } from './rule-kinds';
import type { RuleChoices } from './rule-choices';
import './segment.css';

type Props = {
  /** As it is saved, or blank. */
  readonly segment: Segment;
  readonly isNew: boolean;
  readonly choices: RuleChoices;
  readonly run: Run;
  readonly onClose: () => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** How many the filter means, as it stands in the form. */
  readonly preview: ReactNode;
};

/** A segment's name, rules and what it does; how many it means is seen before it is saved. */
export function SegmentForm(props: Props): ReactElement {
  const { segment, isNew, choices, run, onClose, filter, onFilter, preview } = props;
  const [name, setName] = useState(segment.name);
  const [does, setDoes] = useState(segment.does);
  const step = useStep(run, onClose);
  const heading = useId();
  const isReady = name.trim() !== '' && filter.rules.length > 0 && !filter.rules.some(isUnfinished);
  const save = (): void => {
    if (!isReady) return;
    const changes = { name: name.trim(), filter: finished(filter), does, isOn: segment.isOn };
    step.go({ type: 'saveSegment', segmentId: segment.id, changes });
  };
  return (
    <form
      className="segment-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id={heading}>{isNew ? words('segment.new') : words('segment.edit', [segment.name])}</h2>
      <TextInput
        label={words('segment.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        placeholder={words('segment.namePlaceholder')}
        takesFocus
      />
      <FilterEditor filter={filter} choices={choices} onChange={onFilter} />
      {preview}
      <ChoiceList
        label={words('segment.does')}
        choices={segmentDeeds.map((id) => ({
          id,
          label: words(`segment.deed.${id}`),
          hint: words(`segment.deedHint.${id}`),
        }))}
        value={does}
        onChange={setDoes}
      />
      {step.refusal && (
        <RefusalText refusal={step.refusal} definition={choices.definition} people={choices.people} />
      )}
      <div className="segment-end">
        <Button look="primary" type="submit" isDisabled={!isReady} isPending={step.isPending}>
          {words('segment.save')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
