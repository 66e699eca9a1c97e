import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ChangeList } from '@/components/import/ChangeList';
import { DeedChoice } from '@/components/import/DeedChoice';
import { knownChanges } from '@/components/import/known-changes';
import { leadName } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import type { Lead } from '@/lib/funnel/log/lead';
import { useLead } from '@/lib/queries/use-leads';
import { words } from '@/lib/words';
import type { CheckedRow, RowOutcome } from './check';
import type { Setup } from './setup';

type Props = {
  readonly row: CheckedRow;
  readonly outcome: RowOutcome;
  /** What can be done with it. */
  readonly deeds: readonly KnownDeed[];
  /** How many rows are of its kind. */
  readonly alike: number;
  readonly setup: Setup;
  readonly definition: FunnelDefinition;
  readonly onChange: (deed: KnownDeed) => void;
  /** The same for all of its kind. */
  readonly onAlike: (deed: KnownDeed) => void;
};

/** A row by itself: who its person is or may be, what becomes of it, and what would change. */
export function KnownRow(props: Props): ReactElement {
  const { row, outcome, deeds, alike, setup, definition, onChange, onAlike } = props;
  const lead = useLead(row.leadId);
  const { person } = row.lead;
  const name = leadName({ name: person.name ?? null, emails: person.emails, profiles: person.profiles });
  const programmeName = (named: string): string =>
    setup.around.programmes.find(({ id }) => id === named)?.name ?? named;
  const isChange = outcome === 'merge' || outcome === 'update';
  const deed = outcome === 'new' ? 'add' : outcome;
  return (
    <>
      <div className="known-who">
        <span className="cell-number">{words('import.known.row', [row.row.toLocaleString()])}</span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {person.company !== undefined && <bdi className="known-is">{person.company}</bdi>}
        <Who row={row} lead={lead} definition={definition} />
      </div>
      <div className="known-deed">
        <DeedChoice
          dense
          label={words('import.known.deed', [row.row.toLocaleString(), name])}
          deeds={deeds}
          isNew={row.kind === 'new' || row.kind === 'alike' || row.kind === 'namesake'}
          value={deed}
          onChange={onChange}
        />
        {alike > 1 && (
          <Button
            small
            look="quiet"
            label={words('import.known.sameOf', alike, [alike.toLocaleString(), name])}
            onPress={() => onAlike(deed)}
          >
            {words('import.known.sameForAll', alike, [alike.toLocaleString()])}
          </Button>
        )}
      </div>
      {isChange && lead !== undefined && (
        <ChangeList
          changes={knownChanges(lead, row.lead, outcome, programmeName)}
          lead={row.leadId === null ? words('import.known.brings') : null}
        />
      )}
    </>
  );
}

/** The lead that the row's person is or may be, or the row above that is about them. */
function Who({
  row: { kind, leadId, sameAs },
  lead,
  definition,
}: {
  readonly row: CheckedRow;
  readonly lead: Lead | null | undefined;
  readonly definition: FunnelDefinition;
}): ReactElement | null {
  const isSure = kind !== 'alike' && kind !== 'namesake';
  if (leadId === null) {
    if (sameAs === null) return null;
    const number = sameAs.toLocaleString();
    return (
      <span className="known-is">
        {words(isSure ? 'import.known.same' : 'import.known.alikeRow', [number])}
      </span>
    );
  }
  if (lead === undefined) return null;
  if (lead === null) return <span className="known-is">{words('import.known.gone')}</span>;
  return (
    <span className="known-is">
      <bdi>{words(isSure ? 'import.known.is' : 'import.known.mayBe', [leadName(lead)])}</bdi>
      <StageBadge definition={definition} stage={lead.stage} dense />
    </span>
  );
}
