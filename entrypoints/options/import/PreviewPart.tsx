import type { ReactElement } from 'react';
import { ImportPart } from '@/components/import/ImportPart';
import { EmptyState } from '@/components/page/EmptyState';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import type { Check, CheckedRow } from './check';
import { groupOf } from './row-kinds';
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
      about={words('import.preview.about', [first.length.toLocaleString(), check.rows.size.toLocaleString()])}
    >
      <RowsTable rows={first} setup={setup} definition={definition} noteOf={noteOf} />
    </ImportPart>
  );
}

/** Says of a row that its person is known, or stands further up in the file. */
function noteOf({ kind, sameAs }: CheckedRow): string | null {
  const group = groupOf(kind);
  if (group === 'known') return words('import.preview.known');
  if (group === 'twice') return words('import.preview.twice', [(sameAs ?? 0).toLocaleString()]);
  return group === null ? null : words('import.preview.alike');
}
