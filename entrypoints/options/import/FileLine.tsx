import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import { delimiterName, fileWords } from './import-words';
import { ReadAsPicker } from './ReadAsPicker';
import { ReadingFields } from './ReadingFields';
import type { Setup } from './setup';
import type { Import } from './use-import';
import '@/components/import/columns.css';

type Props = {
  readonly setup: Setup;
  /** Absent: it is as it is. */
  readonly reread?: Import['reread'];
};

/** What the file was recognised as, in one line, and how to have it read otherwise. */
export function FileLine({ setup, reread }: Props): ReactElement {
  const { file, plan, survey } = setup;
  const rows = survey?.rows ?? plan.rowEstimate;
  const count = words(
    survey ? 'import.file.rows' : plan.kind === 'vcard' ? 'import.file.cards' : 'import.file.about',
    rows,
    [rows.toLocaleString()],
  );
  return (
    <div className="read-line">
      <div className="read-said">
        {reread && plan.kind === 'csv' ? (
          <ReadAsPicker setup={setup} reread={reread} />
        ) : (
          <p className="read-preset">{fileWords(plan)}</p>
        )}
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
      {reread && (
        <details className="read-anew">
          <summary>{words('import.file.wrong')}</summary>
          <ReadingFields setup={setup} reread={reread} />
        </details>
      )}
    </div>
  );
}
