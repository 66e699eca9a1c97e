import type { ReactElement } from 'react';
import { ImportPart } from '@/components/import/ImportPart';
import { EmptyState } from '@/components/page/EmptyState';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ReadyRow } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import type { Check } from './check';
import { RowsTable } from './RowsTable';
import type { Setup } from './setup';

type Props = {
  readonly setup: Setup;
  readonly check: Check;
  readonly definition: FunnelDefinition;
};

/** The first rows as they will be stored. */
export function PreviewPart({ setup, check, definition }: Props): ReactElement {
  const { first } = check;
  if (first.length === 0)
    return (
      <ImportPart title={words('import.preview.title')}>
        <EmptyState title={words('import.preview.none')} hint={words('import.preview.noneHint')} />
      </ImportPart>
    );
  return (
    <ImportPart
      title={words('import.preview.title')}
      about={words('import.preview.about', [first.length.toLocaleString(), check.ready.toLocaleString()])}
    >
      <RowsTable rows={first} setup={setup} definition={definition} noteOf={(row) => noteOf(row, check)} />
    </ImportPart>
  );
}

/** Says of a row that its person is known, or stands further up in the file. */
function noteOf({ row, sameAs }: ReadyRow, check: Check): string | null {
  if (check.known.has(row)) return words('import.preview.known');
  return sameAs === null ? null : words('import.preview.twice', [sameAs.toLocaleString()]);
}
