import { useMemo, type ReactElement } from 'react';
import { ImportPart } from '@/components/import/ImportPart';
import { previewSample } from '@/lib/transfer/files/preview-sample';
import { words } from '@/lib/words';
import { RowsTable } from './RowsTable';
import { withProgramme } from './with-programme';
import type { Setup } from './setup';

const mostShown = 5;

/** The first rows as they would be stored, at once with every decision. */
export function SamplePart({ setup }: { readonly setup: Setup }): ReactElement | null {
  const { plan, choices, around, programme } = setup;
  const rows = useMemo(
    () =>
      previewSample(plan, choices, around, mostShown).map((row) =>
        'lead' in row ? { ...row, lead: withProgramme(row.lead, programme) } : row,
      ),
    [plan, choices, around, programme],
  );
  if (rows.length === 0) return null;
  return (
    <ImportPart
      title={words('import.sample.title')}
      about={words(choices.rows === 'changes' ? 'import.sample.aboutChanges' : 'import.sample.about')}
    >
      <RowsTable rows={rows} setup={setup} definition={around.definition} />
    </ImportPart>
  );
}
