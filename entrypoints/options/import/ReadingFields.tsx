import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { encodings } from '@/lib/transfer/csv/encoding';
import type { FilePlan } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import { delimiterIds, delimiterName } from './import-words';
import type { Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly reread: Import['reread'] };

/** Letters of a row that are shown to tell it by. */
const longestShown = 60;

/** How the file is cut into rows and columns, where that was understood wrongly. */
export function ReadingFields({ setup: { plan, wish }, reread }: Props): ReactElement {
  const offered = delimiterIds.includes(plan.delimiter) ? delimiterIds : [plan.delimiter, ...delimiterIds];
  return (
    <div className="read-anew-fields">
      <Picker
        label={words('import.file.encoding')}
        value={plan.encoding}
        choices={encodings.map((id) => ({ id, label: id.toUpperCase() }))}
        onChange={(encoding) => reread({ ...wish, encoding })}
      />
      {plan.kind === 'csv' && (
        <>
          <Picker
            label={words('import.file.separator')}
            value={plan.delimiter}
            choices={offered.map((id) => ({ id, label: delimiterName(id) }))}
            onChange={(delimiter) => reread({ ...wish, delimiter, headerRow: undefined })}
          />
          <Picker
            label={words('import.file.header')}
            value={String(headerRowOf(plan))}
            choices={[
              { id: '0', label: words('import.file.headerNone') },
              ...plan.top.map(({ row, cells }) => ({
                id: String(row),
                label: words('import.file.headerRow', [row.toLocaleString(), shown(cells)]),
              })),
            ]}
            onChange={(row) => reread({ ...wish, headerRow: Number(row) })}
          />
        </>
      )}
    </div>
  );
}

/** A file without a header may begin below a line that says what parts its cells. */
function headerRowOf({ header, headerRow }: FilePlan): number {
  return header.length === 0 ? 0 : headerRow;
}

function shown(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.trim().slice(0, longestShown))
    .filter((cell) => cell !== '')
    .join(', ');
  return text.length > longestShown ? `${text.slice(0, longestShown).trimEnd()}…` : text;
}
