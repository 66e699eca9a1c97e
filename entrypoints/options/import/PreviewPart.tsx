import { useState, type ReactElement } from 'react';
import { dealValueWords } from '@/components/deal/deal-words';
import { DataTable } from '@/components/import/DataTable';
import { ImportPart } from '@/components/import/ImportPart';
import { RowPast } from '@/components/import/RowPast';
import { EmptyState } from '@/components/page/EmptyState';
import { StageBadge } from '@/components/stage/StageBadge';
import { Button } from '@/components/button/Button';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { ReadyRow } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import type { Check } from './check';
import { pastWords } from './past-words';
import type { Setup } from './setup';

type Props = {
  readonly setup: Setup;
  readonly check: Check;
  readonly definition: FunnelDefinition;
};

/** Columns that are left out where none of the rows has anything in them. */
const optional = [
  'email',
  'company',
  'title',
  'phone',
  'profile',
  'source',
  'owner',
  'programme',
  'dealValue',
  'tags',
  'notes',
] as const;
type Optional = (typeof optional)[number];

/** The first rows as they will be stored. */
export function PreviewPart({ setup, check, definition }: Props): ReactElement {
  const [open, setOpen] = useState<number | null>(null);
  const { first } = check;
  if (first.length === 0)
    return (
      <ImportPart title={words('import.preview.title')}>
        <EmptyState title={words('import.preview.none')} hint={words('import.preview.noneHint')} />
      </ImportPart>
    );
  const filled = optional.filter((field) => first.some((row) => textOf(row, field, setup) !== ''));
  const hasPast = first.some((row) => pastOf(row) > 0);
  const heads = [
    words('import.preview.row'),
    words('import.field.name'),
    words('import.field.stage'),
    ...(hasPast ? [words('import.preview.past')] : []),
    ...filled.map((field) => words(`import.field.${field}`)),
  ];
  return (
    <ImportPart
      title={words('import.preview.title')}
      about={words('import.preview.about', [first.length.toLocaleString(), check.ready.toLocaleString()])}
    >
      <DataTable label={words('import.preview.table')} heads={heads}>
        {first.map((row) => [
          <tr key={row.row}>
            <td className="cell-number">{row.row.toLocaleString()}</td>
            <td>
              <bdi className="cell-line">{nameIn(row)}</bdi>
              <Note row={row} check={check} />
            </td>
            <td className="cell-nowrap">
              <StageBadge definition={definition} stage={row.lead.stage ?? definition.initial} dense />
            </td>
            {hasPast && (
              <td className="cell-nowrap">
                {pastOf(row) > 0 && (
                  <Button
                    small
                    look="quiet"
                    icon={open === row.row ? 'up' : 'down'}
                    isExpanded={open === row.row}
                    onPress={() => setOpen(open === row.row ? null : row.row)}
                  >
                    {pastWords(row.lead.history?.length ?? 0, row.lead.activities?.length ?? 0)}
                  </Button>
                )}
              </td>
            )}
            {filled.map((field) => (
              <td key={field}>
                <bdi className="cell-line">{textOf(row, field, setup)}</bdi>
              </td>
            ))}
          </tr>,
          open === row.row ? (
            <tr key={`${row.row}/past`}>
              <td colSpan={heads.length}>
                <RowPast lead={row.lead} definition={definition} kinds={setup.around.kinds} />
              </td>
            </tr>
          ) : null,
        ])}
      </DataTable>
    </ImportPart>
  );
}

function nameIn({ lead: { person } }: ReadyRow): string {
  return (
    nameOf({ name: person.name ?? null, emails: person.emails, profiles: person.profiles }) ??
    words('common.nameless')
  );
}

function pastOf({ lead }: ReadyRow): number {
  return (lead.history?.length ?? 0) + (lead.activities?.length ?? 0);
}

function textOf({ lead }: ReadyRow, field: Optional, { around }: Setup): string {
  const { person } = lead;
  switch (field) {
    case 'email':
      return person.emails.join(', ');
    case 'profile':
      return person.profiles.map(slugOf).join(', ');
    case 'tags':
      return lead.tags?.join(', ') ?? '';
    case 'notes':
      return lead.notes?.join(', ') ?? '';
    case 'source':
      return lead.source ?? '';
    case 'owner':
      return around.colleagues.find(({ id }) => id === lead.owner)?.name ?? '';
    case 'programme':
      return (lead.programmes ?? [])
        .map((named) => around.programmes.find(({ id }) => id === named)?.name ?? named)
        .join(', ');
    case 'dealValue':
      return person.dealValue === undefined ? '' : dealValueWords(person.dealValue);
    case 'company':
    case 'title':
    case 'phone':
      return person[field] ?? '';
  }
}

function slugOf(profile: string): string {
  return decodeURIComponent(profile.slice(profile.lastIndexOf('/') + 1));
}

/** Says of a row that its person is known, or stands further up in the file. */
function Note({ row, check }: { readonly row: ReadyRow; readonly check: Check }): ReactElement | null {
  if (check.known.has(row.row)) return <span className="cell-note">{words('import.preview.known')}</span>;
  return row.sameAs === null ? null : (
    <span className="cell-note">{words('import.preview.twice', [row.sameAs.toLocaleString()])}</span>
  );
}
