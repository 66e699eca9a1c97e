import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { saveFile } from '@/components/file/save-file';
import { DataTable } from '@/components/import/DataTable';
import { ImportPart } from '@/components/import/ImportPart';
import type { FilePlan, RefusedRow, RowProblem } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import type { Refused } from './check';
import { columnName } from './import-words';
import '@/components/import/check.css';

type Props = { readonly plan: FilePlan; readonly refused: Refused };

/** The rows that are not stored: why and how often, where and what stands there; all of them can be saved as a file. */
export function RefusedPart({ plan, refused }: Props): ReactElement {
  const { count, reasons, first, file } = refused;
  const problems = first.flatMap((row) =>
    row.problems.map((problem, place) => ({ row, problem, key: `${row.row}/${place}` })),
  );
  const where = (column: number): string =>
    column < 0 ? words('import.refused.whole') : columnName(plan, column);
  return (
    <ImportPart
      title={words('import.refused.title')}
      about={words('import.refused.about', count, [count.toLocaleString()])}
    >
      <div className="import-buttons">
        <Button onPress={() => saveFile(words('import.refused.file'), file)}>
          {words('import.refused.save')}
        </Button>
      </div>
      <DataTable
        label={words('import.refused.reasons')}
        heads={(['rows', 'column', 'why'] as const).map((head) => words(`import.refused.${head}`))}
      >
        {reasons.map(({ column, why, rows }) => (
          <tr key={`${why}/${column}`}>
            <td className="cell-number">{rows.toLocaleString()}</td>
            <td>
              <bdi className="cell-line">{where(column)}</bdi>
            </td>
            <td className="cell-words">{words(`import.why.${why}`)}</td>
          </tr>
        ))}
      </DataTable>
      {count > first.length && (
        <p className="field-hint">
          {words('import.refused.shown', [first.length.toLocaleString(), count.toLocaleString()])}
        </p>
      )}
      <div className="refused-scroll">
        <DataTable
          label={words('import.refused.table')}
          heads={(['row', 'column', 'value', 'why'] as const).map((head) => words(`import.refused.${head}`))}
        >
          {problems.map(({ row, problem, key }) => (
            <tr key={key}>
              <td className="cell-number">{row.row.toLocaleString()}</td>
              <td>
                <bdi className="cell-line">{where(problem.column)}</bdi>
              </td>
              <td>
                <bdi className="cell-line">{valueOf(row, problem)}</bdi>
              </td>
              <td className="cell-words">{words(`import.why.${problem.why}`)}</td>
            </tr>
          ))}
        </DataTable>
      </div>
    </ImportPart>
  );
}

function valueOf(row: RefusedRow, { column }: RowProblem): string {
  const value = column < 0 ? row.cells.filter((cell) => cell !== '').join(', ') : (row.cells[column] ?? '');
  return value.slice(0, 200);
}
