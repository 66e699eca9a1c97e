import type { ComponentProps, ReactElement } from 'react';
import { AmountInput } from '@/components/field/AmountInput';
import { NumberInput } from '@/components/field/NumberInput';
import { Picker } from '@/components/field/Picker';
import { words } from '@/lib/words';
import type { RuleFieldsProps } from './rule-choices';

/** From how many people of a company, or points of a lead, to how many; either end may be open. */
export function RangeRuleFields({ rule, onChange }: RuleFieldsProps<'companySize' | 'score'>): ReactElement {
  const { atLeast, atMost } = rule.range;
  const Amount = rule.field === 'score' ? Points : Size;
  const isBackwards = atLeast !== undefined && atMost !== undefined && atMost < atLeast;
  return (
    <>
      {rule.field === 'score' && (
        <Picker
          label={words('segment.rule.scoreOf')}
          choices={(['fit', 'interest'] as const).map((id) => ({ id, label: words(`segment.score.${id}`) }))}
          value={rule.of}
          onChange={(of) => onChange({ ...rule, of })}
        />
      )}
      <Amount
        label={words('segment.rule.atLeast')}
        value={atLeast}
        onChange={(value) => onChange({ ...rule, range: { atLeast: value, atMost } })}
      />
      <Amount
        label={words('segment.rule.atMost')}
        value={atMost}
        onChange={(value) => onChange({ ...rule, range: { atLeast, atMost: value } })}
        error={isBackwards ? words('segment.rule.backwards') : undefined}
      />
    </>
  );
}

type AmountProps = Pick<ComponentProps<typeof NumberInput>, 'label' | 'value' | 'onChange' | 'error'>;

/** Points speak against a lead as well: below zero too. */
function Points({ value, onChange, ...field }: AmountProps): ReactElement {
  return (
    <AmountInput {...field} value={value ?? null} onChange={(points) => onChange(points ?? undefined)} />
  );
}

/** Of a company, in people. */
function Size(props: AmountProps): ReactElement {
  return <NumberInput digits={8} {...props} />;
}
