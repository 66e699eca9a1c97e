import { Fragment, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DataTable } from '@/components/import/DataTable';
import { RowPast } from '@/components/import/RowPast';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { ReadyRow, RefusedRow } from '@/lib/transfer/files/plan';
import { times } from '@/lib/times';
import { amountText } from '@/lib/notation';
import { words } from '@/lib/words';
import { refusedWords } from './import-words';
import { pastWords } from './past-words';
import type { Setup } from './setup';

/** A row that will be stored. */
type Stored = Pick<ReadyRow, 'row' | 'lead'>;

type Props<Row extends Stored> = {
  readonly rows: readonly (Row | RefusedRow)[];
  readonly setup: Setup;
  readonly definition: FunnelDefinition;
  /** What else is to be said of a row, below its name. */
  readonly noteOf?: (row: Row) => string | null;
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
  'addedAt',
  'dealValue',
  'tags',
  'notes',
] as const;
type Optional = (typeof optional)[number];

/** Rows as they will be stored, each with its past folded away; of one that will not be, why. */
export function RowsTable<Row extends Stored>({ rows, setup, definition, noteOf }: Props<Row>): ReactElement {
  const [open, setOpen] = useState<number | null>(null);
  const ready = rows.filter((row) => 'lead' in row);
  const filled = optional.filter((field) => ready.some((row) => textOf(row, field, setup) !== ''));
  const hasPast = ready.some((row) => pastOf(row) > 0);
  const heads = [
    words('import.preview.row'),
    words('import.field.name'),
    words('import.field.stage'),
    ...(hasPast ? [words('import.preview.past')] : []),
    ...filled.map((field) => words(`import.field.${field}`)),
  ];
  return (
    <DataTable label={words('import.preview.table')} heads={heads}>
      {rows.map((row) =>
        'lead' in row ? (
          <Fragment key={keyOf(row)}>
            <tr>
              <td className="cell-number">{row.row.toLocaleString()}</td>
              <td>
                <bdi className="cell-line">{nameIn(row)}</bdi>
                {noteOf && <span className="cell-note">{noteOf(row)}</span>}
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
            </tr>
            {open === row.row && (
              <tr>
                <td colSpan={heads.length}>
                  <RowPast lead={row.lead} definition={definition} kinds={setup.around.kinds} />
                </td>
              </tr>
            )}
          </Fragment>
        ) : (
          <tr key={keyOf(row)} className="row-refused">
            <td className="cell-number">{row.row.toLocaleString()}</td>
            <td colSpan={heads.length - 1}>
              <bdi>{words('import.preview.refused', [refusedWords(setup.plan, row)])}</bdi>
            </td>
          </tr>
        ),
      )}
    </DataTable>
  );
}

/** Somebody who did much stands in several rows of the same number. */
function keyOf(row: Stored | RefusedRow): string {
  return 'lead' in row ? `${row.row}/${row.lead.activities?.[0]?.occurredAt ?? ''}` : String(row.row);
}

function nameIn({ lead: { person } }: Stored): string {
  return (
    nameOf({ name: person.name ?? null, emails: person.emails, profiles: person.profiles }) ??
    words('common.nameless')
  );
}

function pastOf({ lead }: Stored): number {
  return (lead.history?.length ?? 0) + (lead.activities?.length ?? 0);
}

function textOf({ lead }: Stored, field: Optional, { around }: Setup): string {
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
    case 'addedAt':
      return lead.addedAt === undefined ? '' : times.date(lead.addedAt, around.now);
    case 'owner':
      return around.colleagues.find(({ id }) => id === lead.owner)?.name ?? '';
    case 'programme':
      return (lead.programmes ?? [])
        .map((named) => around.programmes.find(({ id }) => id === named)?.name ?? named)
        .join(', ');
    case 'dealValue':
      return person.dealValue === undefined ? '' : amountText(person.dealValue);
    case 'company':
    case 'title':
    case 'phone':
      return person[field] ?? '';
  }
}

function slugOf(profile: string): string {
  return decodeURIComponent(profile.slice(profile.lastIndexOf('/') + 1));
}
