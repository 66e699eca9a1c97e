import { useMemo, type ReactElement } from 'react';
import { currencyChoices } from '@/components/deal/currencies';
import { ChoiceList } from '@/components/field/ChoiceList';
import { SearchPicker } from '@/components/field/SearchPicker';
import { ImportPart } from '@/components/import/ImportPart';
import { words } from '@/lib/words';
import { withChoices, type Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly change: Import['change'] };

/** How amounts are written. Nothing where there are none. */
export function AmountsPart({ setup, change }: Props): ReactElement | null {
  const { mapping, decimal, currency } = setup.choices;
  const currencies = useMemo(() => currencyChoices(), []);
  if (!mapping.includes('dealValue')) return null;
  return (
    <ImportPart title={words('import.amounts.title')}>
      <div className="import-defaults">
        <ChoiceList<'.' | ','>
          label={words('import.amounts.decimal')}
          value={decimal}
          onChange={(next) => change((now) => withChoices(now, { decimal: next }))}
          choices={[
            { id: '.', label: words('import.amounts.point') },
            { id: ',', label: words('import.amounts.comma') },
          ]}
        />
        <SearchPicker
          label={words('import.amounts.currency')}
          choices={currencies}
          value={currency ?? ''}
          none={words('import.amounts.none')}
          opensOn="input"
          onChange={(next) => change((now) => withChoices(now, { currency: next }))}
        />
      </div>
    </ImportPart>
  );
}
