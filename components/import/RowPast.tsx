import type { ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import { StageBadge } from '@/components/stage/StageBadge';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import './check.css';

type Props = {
  readonly lead: Pick<ImportedLead, 'history' | 'activities'>;
  readonly definition: FunnelDefinition;
  /** Kinds of activities with their names. */
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
};

/** What a row tells of the past: the stages that were come to and what was done, oldest first. */
export function RowPast({ lead, definition, kinds }: Props): ReactElement {
  const past = [
    ...(lead.history ?? []).map(({ stage, at }) => ({ at, stage, activity: null })),
    ...(lead.activities ?? []).map(({ activity, occurredAt }) => ({ at: occurredAt, stage: null, activity })),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <ol className="row-past" aria-label={words('import.preview.past')}>
      {past.map(({ at, stage, activity }) => (
        <li key={`${at}/${stage ?? ''}/${activity ?? ''}`}>
          <time dateTime={new Date(at).toISOString()}>{exactText(at)}</time>
          {stage !== null && <StageBadge definition={definition} stage={stage} />}
          {activity !== null && <span>{kinds.find(({ id }) => id === activity)?.name ?? activity}</span>}
        </li>
      ))}
    </ol>
  );
}
