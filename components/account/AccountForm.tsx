import { useState, type ReactElement } from 'react';
import { NumberInput } from '@/components/field/NumberInput';
import { SearchPicker } from '@/components/field/SearchPicker';
import { TextInput } from '@/components/field/TextInput';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Account } from '@/lib/funnel/team/account';
import { words } from '@/lib/words';
import { accountName } from './account-words';
import { countries } from './countries';

type Props = {
  readonly account: Account;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly run: Run;
  readonly onClose: () => void;
};

/** No country has this code. */
const noCountry = '-';

/** What is known of a company, told once for all of its leads. */
export function AccountForm({ account, definition, people, run, onClose }: Props): ReactElement {
  const [name, setName] = useState(account.name ?? '');
  const [industry, setIndustry] = useState(account.industry ?? '');
  const [size, setSize] = useState(account.size ?? undefined);
  const [country, setCountry] = useState(account.country);
  const step = useStep(run, onClose);
  const save = (): void => {
    const wished = { name: told(name), industry: told(industry), size: size ?? null, country };
    const changes = Object.fromEntries(
      Object.entries(wished).filter(([field, value]) => value !== account[field as keyof typeof wished]),
    );
    if (Object.keys(changes).length === 0) onClose();
    else step.go({ type: 'saveAccount', account: account.id, changes });
  };
  return (
    <StepFrame
      title={words('account.edit', [accountName(account)])}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{ label: words('common.save'), onSubmit: save, isReady: size !== 0 }}
    >
      <p className="reason-hint">{words('account.editHint', [account.id])}</p>
      <TextInput
        label={words('account.field.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        takesFocus
      />
      <TextInput
        label={words('account.field.industry')}
        value={industry}
        onChange={setIndustry}
        maxLength={200}
      />
      <NumberInput
        digits={8}
        label={words('account.field.size')}
        value={size}
        onChange={setSize}
        error={size === 0 ? words('account.sizeZero') : undefined}
      />
      <SearchPicker
        label={words('account.field.country')}
        choices={[{ id: noCountry, label: words('account.countryUnknown') }, ...countries(account.country)]}
        value={country ?? noCountry}
        onChange={(id) => setCountry(id === noCountry ? null : id)}
        none={words('account.noSuchCountry')}
      />
    </StepFrame>
  );
}

function told(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
