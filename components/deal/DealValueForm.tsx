import { useMemo, useState, type ReactElement } from 'react';
import { AmountInput } from '@/components/field/AmountInput';
import { SearchPicker } from '@/components/field/SearchPicker';
import type { Run } from '@/components/lead/run';
import { StepFrame } from '@/components/next/StepFrame';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { dealValueSchema } from '@/lib/funnel/person/deal-value';
import { words } from '@/lib/words';
import { currencyChoices, usualCurrency } from './currencies';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly run: Run;
  readonly onClose: () => void;
};

/** What the deal is worth, or is hoped to be; nothing typed: nobody knows. */
export function DealValueForm({ definition, lead, people, run, onClose }: Props): ReactElement {
  const { dealValue } = lead;
  const [amount, setAmount] = useState(dealValue?.amount ?? null);
  const [currency, setCurrency] = useState(() => dealValue?.currency ?? usualCurrency());
  const choices = useMemo(() => currencyChoices(), []);
  const step = useStep(run, onClose);
  const next = amount === null ? null : { amount, currency };
  const isWrong = next !== null && !dealValueSchema.safeParse(next).success;
  const isSame =
    next?.amount === dealValue?.amount && (next === null || next.currency === dealValue?.currency);
  return (
    <StepFrame
      title={words('deal.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('common.save'),
        onSubmit: () => step.go({ type: 'editLead', leadId: lead.id, changes: { dealValue: next } }),
        isReady: !isWrong && !isSame,
      }}
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
    </StepFrame>
  );
}
