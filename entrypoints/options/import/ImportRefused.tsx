import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DataTable } from '@/components/import/DataTable';
import { ImportPart } from '@/components/import/ImportPart';
import { refusedFile } from '@/lib/transfer/csv/refused-file';
import type { RowProblem, RowReading } from '@/lib/transfer/csv/row';
import type { Table } from '@/lib/transfer/csv/table';
import { words } from '@/lib/words';
import { columnName, refusedWords } from './import-words';
import { saveFile } from '@/components/file/save-file';

type Props = { readonly table: Table; readonly refused: readonly RowReading[] };

const shown = 50;

/** The rows that are not stored: where, why, and what stands there; all of them can be saved as a file. */
export function ImportRefused({ table, refused }: Props): ReactElement {
  const first = refused
    .slice(0, shown)
    .flatMap((row) => row.problems.map((problem, place) => ({ row, problem, key: `${row.row}/${place}` })));
  return (
    <ImportPart title={words('import.refused.title')}>
      {refused.length > shown && (
        <p className="field-hint">
          {words('import.refused.shown', [shown.toLocaleString(), refused.length.toLocaleString()])}
        </p>
      )}
      <DataTable
        label={words('import.refused.table')}
        heads={(['row', 'column', 'value', 'why'] as const).map((head) => words(`import.refused.${head}`))}
      >
        {first.map(({ row, problem, key }) => (
          <tr key={key}>
            <td className="cell-number">{row.row.toLocaleString()}</td>
            <td>
              <bdi className="cell-line">
                {problem.column < 0 ? words('import.refused.whole') : columnName(table, problem.column)}
              </bdi>
            </td>
            <td>
              <bdi className="cell-line">{valueOf(row, problem)}</bdi>
            </td>
            <td className="cell-words">{words(`import.why.${problem.why}`)}</td>
          </tr>
        ))}
      </DataTable>
      <div className="import-buttons">
        <Button
          onPress={() =>
            saveFile(
              words('import.refused.file'),
              refusedFile(table, refused, {
                row: words('import.refused.row'),
                why: words('import.refused.why'),
                tell: (row) => refusedWords(table, row),
              }),
            )
          }
        >
          {words('import.refused.save')}
        </Button>
      </div>
    </ImportPart>
  );
}

function valueOf(row: RowReading, { column }: RowProblem): string {
  const value = column < 0 ? row.cells.filter((cell) => cell !== '').join(', ') : (row.cells[column] ?? '');
  return value.slice(0, 200);
}
