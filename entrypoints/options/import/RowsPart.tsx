import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { ImportPart } from '@/components/import/ImportPart';
import type { RowsMean } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import { withChoices, type Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly change: Import['change'] };

/** What a row is about. */
export function RowsPart({ setup, change }: Props): ReactElement {
  return (
    <ImportPart title={words('import.rows.title')}>
      <ChoiceList<RowsMean>
        label={words('import.rows.title')}
        isLabelUnseen
        value={setup.choices.rows}
        onChange={(rows) => change((now) => withChoices(now, { rows }))}
        choices={(['people', 'changes', 'visits'] as const).map((id) => ({
          id,
          label: words(`import.rows.${id}`),
          hint: words(`import.rows.${id}Hint`),
        }))}
      />
    </ImportPart>
  );
}
