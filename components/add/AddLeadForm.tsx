import { useId, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { Suggest } from '@/components/field/Suggest';
import { TextInput } from '@/components/field/TextInput';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stagesToAdd } from '@/lib/funnel/definition/stages-to-add';
import { normalAddress } from '@/lib/funnel/person/address';
import { words } from '@/lib/words';
import { addCommand, draftOf, keysOfDraft, type Draft } from './draft';
import type { Stranger } from '@/lib/funnel/person/stranger';
import { AlsoKept } from './AlsoKept';
import { ReferrerNote } from './ReferrerNote';
import { DuplicateList, type Duplicate } from './DuplicateList';
import { sourceSuggestions } from './sources';
import './add.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** What the page or the search says of them. */
  readonly stranger: Stranger;
  /** Whoever recommended us to them; no name: they are gone by now. Absent: nobody did. */
  readonly referrer?: { readonly id: string; readonly name: string | null };
  /** Where they stand by the page; null: it does not say. */
  readonly stage?: string | null;
  /** The team's own sources. */
  readonly sources?: readonly string[];
  /** A site's id, or `hand`. */
  readonly capturedFrom: string;
  /** Leads that may be the same person, for what `onDraft` told last. */
  readonly duplicates: readonly Duplicate[];
  readonly onDraft: (keys: readonly string[], name: string) => void;
  readonly run: Run;
  readonly onOpenLead: (leadId: string) => void;
  /** Carried out: the lead is there. */
  readonly onAdded: () => void;
  /** Absent: there is nothing to go back to. */
  readonly onCancel?: () => void;
};

const noSources: readonly string[] = [];

/** Adds somebody in one press: filled in from the page, open to changes, warned of duplicates, kept when refused. */
export function AddLeadForm(props: Props): ReactElement {
  const { definition, people, now, stranger, capturedFrom, duplicates, onDraft, run, onOpenLead } = props;
  const { referrer } = props;
  const [draft, setDraft] = useState(() =>
    draftOf(stranger, definition, { referredBy: referrer?.id, stage: props.stage }),
  );
  const step = useStep(run, props.onAdded);
  const heading = useId();
  const isDuplicate = duplicates.some(({ certain }) => certain) || step.refusal?.type === 'DuplicateLead';
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    onDraft(keysOfDraft(next), next.name.trim());
  };
  const typedWrong = draft.email.trim() !== '' && normalAddress(draft.email) === null;
  const isEmpty = [draft.name, draft.email, draft.profile].every((text) => text.trim() === '');
  return (
    <form
      className="add-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty || typedWrong) return;
        step.go(addCommand(draft, definition, { capturedFrom, evenIfDuplicate: isDuplicate }));
      }}
    >
      <h2 id={heading}>{words('lead.add.title')}</h2>
      {draft.referredBy !== null && referrer && (
        <ReferrerNote name={referrer.name} onForget={() => change({ referredBy: null, source: '' })} />
      )}
      <DuplicateList duplicates={duplicates} definition={definition} now={now} onOpenLead={onOpenLead} />
      <TextInput
        label={words('lead.field.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={400}
        takesFocus={isEmpty}
      />
      <TextInput
        label={words('lead.field.email')}
        type="email"
        value={draft.email}
        onChange={(email) => change({ email })}
        maxLength={320}
        error={typedWrong ? words('refusal.bad.address') : undefined}
      />
      <TextInput
        label={words('lead.field.company')}
        value={draft.company}
        onChange={(company) => change({ company })}
        maxLength={400}
      />
      <TextInput
        label={words('lead.field.title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={400}
      />
      {draft.profile !== '' && (
        <TextInput
          label={words('lead.field.profile')}
          type="url"
          value={draft.profile}
          onChange={(profile) => change({ profile })}
          maxLength={500}
        />
      )}
      <AlsoKept more={draft.more} />
      <div className="add-row">
        <Picker
          label={words('lead.field.stage')}
          choices={stagesToAdd(definition).map(({ id, label }) => ({ id, label }))}
          value={draft.stage}
          onChange={(stage) => change({ stage })}
        />
        <Suggest
          label={words('lead.field.source')}
          value={draft.source}
          onChange={(source) => change({ source })}
          groups={sourceSuggestions(definition, draft.stage, props.sources ?? noSources)}
          maxLength={200}
        />
      </div>
      {step.refusal && (
        <RefusalText refusal={step.refusal} definition={definition} people={people} onOpenLead={onOpenLead} />
      )}
      <div className="add-end">
        <Button look="primary" type="submit" icon="plus" isDisabled={isEmpty} isPending={step.isPending}>
          {words(isDuplicate ? 'lead.add.anyway' : 'lead.add.submit')}
        </Button>
        {props.onCancel && (
          <Button look="quiet" onPress={props.onCancel}>
            {words('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
