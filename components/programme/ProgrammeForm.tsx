import { useState, type ReactElement } from 'react';
import { DateInput } from '@/components/field/DateInput';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import { dayOf, endOf, morningOf } from '@/components/format/days';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { programmeKinds, type Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import { kindHint, kindName } from './programme-words';

type Props = {
  /** As it is kept, or blank. */
  readonly programme: Programme;
  readonly isNew: boolean;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly run: Run;
  /** Saved, or given up. */
  readonly onClose: (isSaved: boolean) => void;
};

/** What a programme is called, of what kind it is, when it runs and what it is about. */
export function ProgrammeForm(props: Props): ReactElement {
  const { programme, isNew, definition, people, run, onClose } = props;
  const [name, setName] = useState(programme.name);
  const [kind, setKind] = useState(programme.kind);
  const [about, setAbout] = useState(programme.about ?? '');
  const [starts, setStarts] = useState(dayIn(programme.startsAt));
  const [ends, setEnds] = useState(dayIn(programme.endsAt));
  const step = useStep(run, () => onClose(true));
  const isBackwards = starts !== '' && ends !== '' && ends < starts;
  const save = (): void => {
    const wished = {
      name: name.trim(),
      kind,
      about: about.trim() === '' ? null : about.trim(),
      // A day that was not touched keeps its hour.
      startsAt: starts === dayIn(programme.startsAt) ? programme.startsAt : morningOf(starts),
      endsAt: ends === dayIn(programme.endsAt) ? programme.endsAt : endOf(ends),
    };
    const changes = Object.fromEntries(
      Object.entries(wished).filter(
        ([field, value]) => isNew || value !== programme[field as keyof typeof wished],
      ),
    );
    if (Object.keys(changes).length === 0) onClose(false);
    else step.go({ type: 'saveProgramme', programmeId: programme.id, changes });
  };
  return (
    <StepFrame
      title={isNew ? words('programme.new') : words('programme.edit', [programme.name])}
      step={step}
      definition={definition}
      people={people}
      onClose={() => onClose(false)}
      submit={{
        label: words('common.save'),
        onSubmit: save,
        isReady: name.trim() !== '' && !isBackwards,
      }}
    >
      <TextInput
        label={words('programme.field.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        takesFocus
      />
      <Picker
        label={words('programme.field.kind')}
        choices={programmeKinds.map((id) => ({
          id,
          label: kindName(id),
          hint: kindHint(id),
        }))}
        value={kind}
        onChange={setKind}
      />
      <div className="programme-days">
        <DateInput label={words('programme.field.starts')} value={starts} onChange={setStarts} />
        <DateInput
          label={words('programme.field.ends')}
          value={ends}
          onChange={setEnds}
          error={isBackwards ? words('refusal.bad.backwards') : undefined}
        />
      </div>
      <TextInput
        label={words('programme.field.about')}
        value={about}
        onChange={setAbout}
        rows={3}
        maxLength={2000}
      />
    </StepFrame>
  );
}

function dayIn(at: number | null): string {
  return at === null ? '' : dayOf(at);
}
