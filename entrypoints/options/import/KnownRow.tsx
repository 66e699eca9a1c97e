import type { ReactElement } from 'react';
import { ChangeList } from '@/components/import/ChangeList';
import { DeedChoice } from '@/components/import/DeedChoice';
import { knownChanges } from '@/components/import/known-changes';
import { leadName } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import { useLead } from '@/lib/queries/use-leads';
import { words } from '@/lib/words';
import type { Double } from './check';
import type { Setup } from './setup';

type Props = {
  readonly double: Double;
  readonly deed: KnownDeed;
  readonly setup: Setup;
  readonly definition: FunnelDefinition;
  readonly onChange: (deed: KnownDeed) => void;
};

/** A row whose person is not new: who they are, what becomes of it, and what would change. */
export function KnownRow({ double, deed, setup, definition, onChange }: Props): ReactElement {
  const lead = useLead(double.leadId);
  const { person } = double.lead;
  const name = leadName({ name: person.name ?? null, emails: person.emails, profiles: person.profiles });
  const programmeName = (named: string): string =>
    setup.around.programmes.find(({ id }) => id === named)?.name ?? named;
  const isChange = deed === 'merge' || deed === 'update';
  return (
    <>
      <div className="known-who">
        <span className="cell-number">{words('import.known.row', [double.row.toLocaleString()])}</span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="known-is">
          {double.leadId === null ? (
            words('import.known.same', [(double.sameAs ?? 0).toLocaleString()])
          ) : lead === null ? (
            words('import.known.gone')
          ) : lead === undefined ? null : (
            <>
              <bdi>{words('import.known.is', [leadName(lead)])}</bdi>
              <StageBadge definition={definition} stage={lead.stage} dense />
            </>
          )}
        </span>
      </div>
      <DeedChoice
        dense
        label={words('import.known.deed', [double.row.toLocaleString(), name])}
        value={deed}
        onChange={onChange}
      />
      {isChange && lead !== undefined && (
        <ChangeList
          changes={knownChanges(lead, double.lead, deed, programmeName)}
          lead={double.leadId === null ? words('import.known.brings') : null}
        />
      )}
    </>
  );
}
