import { useMemo, useState, type ReactElement } from 'react';
import { AmountInput } from '@/components/field/AmountInput';
import { SearchPicker } from '@/components/field/SearchPicker';
import { ChangeForm, type ChangeFormProps } from '@/components/lead/ChangeForm';
import { dealValueSchema } from '@/lib/funnel/person/deal-value';
import { words } from '@/lib/words';
import { currencyChoices, usualCurrency } from './currencies';

/** What the deal is worth, or is hoped to be; nothing typed: nobody knows. */
export function DealValueForm(props: ChangeFormProps): ReactElement {
  const { id, dealValue } = props.lead;
  const [amount, setAmount] = useState(dealValue?.amount ?? null);
  const [currency, setCurrency] = useState(() => dealValue?.currency ?? usualCurrency());
  const choices = useMemo(() => currencyChoices(), []);
  const next = amount === null ? null : { amount, currency };
  const isWrong = next !== null && !dealValueSchema.safeParse(next).success;
  const isSame =
    next?.amount === dealValue?.amount && (next === null || next.currency === dealValue?.currency);
  return (
    <ChangeForm
      {...props}
      title={words('deal.title')}
      commands={[{ type: 'editLead', leadId: id, changes: { dealValue: next } }]}
      isReady={!isWrong && !isSame}
    >
      <AmountInput
        label={words('deal.amount')}
        value={amount}
        onChange={setAmount}
        min={0}
        takesFocus
        error={isWrong ? words('deal.wrong') : undefined}
      />
      <SearchPicker
        label={words('deal.currency')}
        choices={choices}
        value={currency}
        onChange={setCurrency}
        none={words('deal.noCurrency')}
      />
    </ChangeForm>
  );
}
