import { useId, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { LeadCard } from '@/components/lead/LeadCard';
import type { Run } from '@/components/lead/run';
import { StepFrame } from '@/components/next/StepFrame';
import { useStep } from '@/components/next/step-form';
import { leadName, userNameWithin, type People } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import { WhoseMark } from '@/components/stage/WhoseMark';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { mergeFields } from '@/lib/funnel/log/event';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import type { Evidence } from '@/lib/funnel/person/likeness';
import { whoStays } from '@/lib/funnel/person/who-stays';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { evidenceWords } from './evidence-words';
import { commandOf, draftFor, isOpen, mergedLead, valueOf, type Side, type Two } from './merge-draft';
import { MergeChoice } from './MergeChoice';
import { outcomeWords } from './merge-outcome';
import './merge.css';

type Props = {
  readonly two: Two;
  readonly evidence: readonly Evidence[];
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
  /** The form is through: merged, told apart, or given up. */
  readonly onClose: () => void;
};

/** Two leads beside each other: who is right, field by field, what becomes of the rest, and what comes out of it. */
export function MergeForm({ two, evidence, definition, people, now, run, onClose }: Props): ReactElement {
  const [draft, setDraft] = useState(() => draftFor(two, whoStays(definition, two, now)));
  const step = useStep(run, onClose);
  const result = useId();
  const names: readonly [string, string] = [leadName(two[0]), leadName(two[1])];
  return (
    <div className="merge">
      <StepFrame
        title={words('merge.title')}
        step={step}
        definition={definition}
        people={people}
        onClose={onClose}
        submit={{
          label: words('merge.submit'),
          onSubmit: () => step.go(commandOf(two, draft)),
        }}
      >
        <div className="merge-why">
          {evidence.length > 0 && (
            <ul className="merge-evidence">
              {evidence.map((each) => (
                <li key={JSON.stringify(each)} dir="auto">
                  {evidenceWords(each)}
                </li>
              ))}
            </ul>
          )}
          <Button small onPress={() => step.go({ type: 'tellApart', leadId: two[0].id, other: two[1].id })}>
            {words('merge.apart')}
          </Button>
        </div>
        <div className="merge-table">
          <div className="merge-row merge-head">
            <span className="merge-field" />
            {two.map((lead) => (
              <Head key={lead.id} lead={lead} people={people} now={now} />
            ))}
          </div>
          <MergeChoice
            label={words('merge.field.standing')}
            names={names}
            values={[
              <Standing key="0" lead={two[0]} {...{ definition, people, now }} />,
              <Standing key="1" lead={two[1]} {...{ definition, people, now }} />,
            ]}
            value={draft.stays}
            onChange={(stays) => setDraft({ ...draft, stays })}
          />
          {mergeFields.map((field) => {
            const values = two.map((lead) => valueOf(lead, field));
            if (values.every((value) => value === null)) return null;
            return (
              <MergeChoice
                key={field}
                label={words(`merge.field.${field}`)}
                names={[values[0] ?? '', values[1] ?? '']}
                values={[asText(values[0]), asText(values[1])]}
                value={draft.right[field]}
                onChange={
                  isOpen(two, field)
                    ? (side: Side) => setDraft({ ...draft, right: { ...draft.right, [field]: side } })
                    : undefined
                }
              />
            );
          })}
        </div>
        <ul className="merge-outcome">
          {outcomeWords(two, draft, { definition, people, now }).map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
        <section className="merge-result" aria-labelledby={result}>
          <h4 id={result}>{words('merge.result')}</h4>
          <LeadCard lead={mergedLead(two, draft)} definition={definition} people={people} now={now} />
        </section>
      </StepFrame>
    </div>
  );
}

function Head({
  lead,
  people,
  now,
}: {
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
}): ReactElement {
  return (
    <span className="merge-who">
      <bdi className="merge-name">{leadName(lead)}</bdi>
      <span className="merge-added">
        {words('merge.added', [times.date(lead.addedAt, now), userNameWithin(people, lead.addedBy)])}
      </span>
    </span>
  );
}

function Standing({
  lead,
  definition,
  people,
  now,
}: Pick<Props, 'definition' | 'people' | 'now'> & { readonly lead: Lead }): ReactElement {
  const stage = stageNow(definition, lead, now);
  return (
    <span className="merge-standing">
      <StageBadge dense definition={definition} stage={stage} />
      <WhoseMark dense definition={definition} lead={lead} stage={stage} people={people} />
    </span>
  );
}

function asText(value: string | null | undefined): ReactElement | null {
  return value === null || value === undefined ? null : <bdi>{value}</bdi>;
}
