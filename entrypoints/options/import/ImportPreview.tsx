import type { ReactElement } from 'react';
import { DataTable } from '@/components/import/DataTable';
import { EmptyState } from '@/components/page/EmptyState';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Field } from '@/lib/transfer/csv/fields';
import type { ImportReading, ReadyRow } from '@/lib/transfer/csv/read-rows';
import { words } from '@/lib/words';

type Props = {
  readonly reading: ImportReading;
  readonly known: ReadonlySet<number> | null;
  readonly definition: FunnelDefinition;
};

const shown = 10;
/** Columns that are left out where none of the rows has anything in them. */
const optional = ['email', 'company', 'title', 'source', 'phone', 'profile', 'tags'] as const;

/** The first rows as they will be stored. */
export function ImportPreview({ reading, known, definition }: Props): ReactElement {
  const { ready } = reading;
  if (ready.length === 0) return <EmptyState title={words('import.preview.none')} />;
  const first = ready.slice(0, shown);
  const filled = optional.filter((field) => first.some((row) => textOf(row, field) !== ''));
  const heads: readonly Field[] = ['name', 'stage', ...filled];
  return (
    <>
      <p className="field-hint">
        {words('import.preview.about', [first.length.toLocaleString(), ready.length.toLocaleString()])}
      </p>
      <DataTable
        label={words('import.preview.table')}
        heads={[words('import.preview.row'), ...heads.map((field) => words(`import.field.${field}`))]}
      >
        {first.map((row) => (
          <tr key={row.row}>
            <td className="cell-number">{row.row.toLocaleString()}</td>
            <td>
              <bdi className="cell-line">{row.lead.person.name}</bdi>
              <Note row={row} known={known} />
            </td>
            <td className="cell-nowrap">
              <StageBadge definition={definition} stage={row.lead.stage ?? definition.initial} dense />
            </td>
            {filled.map((field) => (
              <td key={field}>
                <bdi className="cell-line">{textOf(row, field)}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </>
  );
}

function textOf({ lead }: ReadyRow, field: (typeof optional)[number]): string {
  switch (field) {
    case 'email':
      return lead.person.emails.join(', ');
    case 'profile':
      return lead.person.profiles.map(slugOf).join(', ');
    case 'tags':
      return lead.tags?.join(', ') ?? '';
    case 'source':
      return lead.source ?? '';
    case 'company':
    case 'title':
    case 'phone':
      return lead.person[field] ?? '';
  }
}

function slugOf(profile: string): string {
  return decodeURIComponent(profile.slice(profile.lastIndexOf('/') + 1));
}

/** Says of a row that its person is known, or stands further up in the file. */
function Note({
  row,
  known,
}: {
  readonly row: ReadyRow;
  readonly known: ReadonlySet<number> | null;
}): ReactElement | null {
  if (row.sameAs !== null)
    return <span className="cell-note">{words('import.preview.twice', [row.sameAs.toLocaleString()])}</span>;
  return known?.has(row.row) === true ? (
    <span className="cell-note">{words('import.preview.known')}</span>
  ) : null;
}
