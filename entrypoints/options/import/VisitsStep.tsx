import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DataTable } from '@/components/import/DataTable';
import { Hitched } from '@/components/import/Hitched';
import { ImportPart } from '@/components/import/ImportPart';
import { EmptyState } from '@/components/page/EmptyState';
import type { People } from '@/components/person/names';
import { refusalWords } from '@/components/refusal/refusal-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { FileLine } from './FileLine';
import { gatherRefused } from './gather-refused';
import type { ImportState } from './import-state';
import { RefusedPart } from './RefusedPart';
import type { Import } from './use-import';

type Props = {
  readonly state: Extract<ImportState, { readonly type: 'visits' }>;
  readonly running: Import;
  readonly definition: FunnelDefinition;
  readonly people: People;
};

const mostShown = 100;

/** Visits by period and source: counts, of nobody. */
export function VisitsStep({ state, running, definition, people }: Props): ReactElement {
  const { setup, counted, saving } = state;
  const { visits } = counted;
  const total = visits.reduce((sum, { count }) => sum + count, 0);
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  const dayWords = (text: string): string => day.format(new Date(`${text}T00:00:00Z`));
  const refused = gatherRefused(setup.plan);
  refused.add(counted.refused);
  return (
    <>
      {saving.type === 'not' && saving.refusal && (
        <Hitched text={refusalWords(saving.refusal, definition, people)} />
      )}
      <FileLine setup={setup} />
      <ImportPart title={words('import.visits.title')} about={words('import.visits.about')}>
        {visits.length === 0 ? (
          <EmptyState title={words('import.visits.none')} />
        ) : (
          <>
            <p>
              <strong>{words('import.visits.total', total, [total.toLocaleString()])}</strong>
            </p>
            <DataTable
              label={words('import.visits.table')}
              heads={(['from', 'to', 'source', 'count'] as const).map((head) =>
                words(`import.visits.${head}`),
              )}
            >
              {visits.slice(0, mostShown).map(({ from, to, source, count }) => (
                <tr key={`${from}/${to}/${source}`}>
                  <td className="cell-nowrap">{dayWords(from)}</td>
                  <td className="cell-nowrap">{dayWords(to)}</td>
                  <td>
                    <bdi className="cell-line">{source}</bdi>
                  </td>
                  <td className="cell-number">{count.toLocaleString()}</td>
                </tr>
              ))}
            </DataTable>
            {visits.length > mostShown && (
              <p className="field-hint">
                {words('import.visits.more', [(visits.length - mostShown).toLocaleString()])}
              </p>
            )}
          </>
        )}
      </ImportPart>
      {counted.refused.length > 0 && <RefusedPart plan={setup.plan} refused={refused.all()} />}
      <div className="import-bar">
        {saving.type === 'saved' || saving.type === 'undone' ? (
          <>
            <output>{words(`import.visits.${saving.type}`)}</output>
            <span className="import-bar-end">
              {saving.type === 'saved' && saving.opIds.length > 0 && (
                <Button look="quiet" onPress={running.undo}>
                  {words('import.journal.undo')}
                </Button>
              )}
              <Button look="primary" onPress={running.reset}>
                {words('import.journal.more')}
              </Button>
            </span>
          </>
        ) : (
          <>
            <Button look="quiet" icon="back" onPress={running.back}>
              {words('import.toColumns')}
            </Button>
            <Button
              look="primary"
              isDisabled={visits.length === 0}
              isPending={saving.type === 'busy'}
              onPress={running.start}
            >
              {words('import.visits.save')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
