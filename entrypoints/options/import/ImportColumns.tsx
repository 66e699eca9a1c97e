import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { DataTable } from '@/components/import/DataTable';
import { ImportPart } from '@/components/import/ImportPart';
import { fields, type Field, type Mapping } from '@/lib/transfer/csv/fields';
import { words } from '@/lib/words';
import { columnName } from './import-words';
import type { Check } from './use-import';

type Props = { readonly check: Check; readonly onChange: (mapping: Mapping) => void };

/** Rows that are looked at for examples. */
const sample = 50;
const examples = 2;

/** What each column holds, as it was guessed; all of it can be changed. */
export function ImportColumns({ check, onChange }: Props): ReactElement {
  const { table, choices } = check;
  const columns = choices.mapping.map((field, place) => ({
    place,
    field,
    name: columnName(table, place),
    examples: examplesOf(check, place),
  }));
  // Address books have dozens of columns that nobody filled in.
  const shown = columns.filter((column) => column.field !== null || column.examples.length > 0);
  const left = columns.length - shown.length;
  const offered = [
    { id: 'nothing' as const, label: words('import.columns.nothing') },
    ...fields.map((id) => ({ id, label: words(`import.field.${id}`) })),
  ];
  return (
    <ImportPart title={words('import.columns.title')} about={words('import.columns.about')}>
      <DataTable
        label={words('import.columns.table')}
        heads={[
          words('import.columns.column'),
          words('import.columns.example'),
          words('import.columns.holds'),
        ]}
      >
        {shown.map(({ place, field, name, examples }) => (
          <tr key={place}>
            <td>
              <bdi className="cell-line">{name}</bdi>
            </td>
            <td className="cell-example">
              {examples.map((example) => (
                <bdi key={example} className="cell-line">
                  {example}
                </bdi>
              ))}
            </td>
            <td>
              <Picker<Field | 'nothing'>
                label={words('import.columns.holdsOf', [name])}
                value={field ?? 'nothing'}
                choices={offered}
                onChange={(next) => onChange(choices.mapping.with(place, next === 'nothing' ? null : next))}
              />
            </td>
          </tr>
        ))}
      </DataTable>
      {left > 0 && <p className="field-hint">{words('import.columns.empty', left)}</p>}
    </ImportPart>
  );
}

function examplesOf({ table }: Check, column: number): readonly string[] {
  const filled = table.records
    .slice(0, sample)
    .map((record) => (record.cells[column] ?? '').trim().slice(0, 120))
    .filter((cell) => cell !== '');
  return [...new Set(filled)].slice(0, examples);
}
