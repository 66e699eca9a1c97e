import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { encodings } from '@/lib/transfer/csv/encoding';
import { words } from '@/lib/words';
import { delimiterIds, delimiterName, presetWords } from './import-words';
import type { Setup } from './setup';
import type { Import } from './use-import';
import '@/components/import/columns.css';

/** What the file was recognised as, in one line, and how to have it read otherwise. */
export function FileLine({
  setup,
  choose,
}: {
  readonly setup: Setup;
  readonly choose: Import['choose'];
}): ReactElement {
  const { file, plan, survey } = setup;
  const rows = survey?.rows ?? plan.rowEstimate;
  const count = words(
    survey ? 'import.file.rows' : plan.kind === 'vcard' ? 'import.file.cards' : 'import.file.about',
    rows,
    [rows.toLocaleString()],
  );
  const offered = delimiterIds.includes(plan.delimiter) ? delimiterIds : [plan.delimiter, ...delimiterIds];
  return (
    <div className="read-line">
      <div className="read-said">
        <p className="read-preset">{presetWords(plan)}</p>
        <p className="read-facts">
          <bdi className="read-name">{file.name}</bdi>
          <span>{count}</span>
          <span>{plan.encoding.toUpperCase()}</span>
          {plan.kind === 'csv' && <span>{words('import.file.parted', [delimiterName(plan.delimiter)])}</span>}
        </p>
        {plan.kind === 'csv' && plan.headerRow === 0 && (
          <p className="field-hint">{words('import.file.noHeader')}</p>
        )}
      </div>
      <details className="read-anew">
        <summary>{words('import.file.wrong')}</summary>
        <div className="read-anew-fields">
          <Picker
            label={words('import.file.encoding')}
            value={plan.encoding}
            choices={encodings.map((id) => ({ id, label: id.toUpperCase() }))}
            onChange={(encoding) => choose(file, { encoding, delimiter: plan.delimiter })}
          />
          {plan.kind === 'csv' && (
            <Picker
              label={words('import.file.separator')}
              value={plan.delimiter}
              choices={offered.map((id) => ({ id, label: delimiterName(id) }))}
              onChange={(delimiter) => choose(file, { encoding: plan.encoding, delimiter })}
            />
          )}
        </div>
      </details>
    </div>
  );
}
