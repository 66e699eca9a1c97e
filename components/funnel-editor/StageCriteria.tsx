import type { ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { AmountInput } from '@/components/field/AmountInput';
import type { Stage } from '@/lib/funnel/definition/definition';
import {
  criterionFields,
  setCriterion,
  type Criterion,
  type CriterionField,
} from '@/lib/funnel/editing/entry-criteria';
import { words } from '@/lib/words';
import type { PartProps } from './part';

type Props = PartProps & { readonly stage: Stage };

/** Those that are a number, and what it is at most. */
const most: Readonly<Partial<Record<CriterionField, number>>> = { fit: 100, interest: 100, bant: 4 };

/** What one stage asks for: which of it, how much of it, and whether it has to be known at all. */
export function StageCriteria({ definition, stage, onChange }: Props): ReactElement {
  const { criteria } = stage;
  const fieldChoices = (fields: readonly CriterionField[]) =>
    fields.map((id) => ({ id, label: words(`refusal.field.${id}`) }));
  const asked = new Set(criteria.map(({ field }) => field));
  const inOrder = criterionFields.filter((field) => asked.has(field));
  const change = (field: CriterionField, to: Omit<Criterion, 'field'> | null): void =>
    onChange(setCriterion(definition, stage.id, field, to));
  const toggled = (before: readonly CriterionField[], after: readonly CriterionField[]) =>
    criterionFields.find((field) => before.includes(field) !== after.includes(field));
  const strict = criteria.filter((each) => each.strict).map(({ field }) => field);
  return (
    <>
      <ChoiceSet
        label={words('funnelEditor.criteria.fields')}
        choices={fieldChoices(criterionFields)}
        value={inOrder}
        onChange={(fields) => {
          const field = toggled(inOrder, fields);
          if (field) change(field, fields.includes(field) ? { strict: false } : null);
        }}
      />
      {inOrder.length > 0 && (
        <ChoiceSet
          label={words('funnelEditor.criteria.strict')}
          hint={words('funnelEditor.criteria.strictHint')}
          choices={fieldChoices(inOrder)}
          value={strict}
          onChange={(fields) => {
            const field = toggled(strict, fields);
            const criterion = criteria.find((each) => each.field === field);
            if (field && criterion) change(field, { ...criterion, strict: fields.includes(field) });
          }}
        />
      )}
      <div className="editor-choices">
        {criteria.map((criterion) => {
          const { field, atLeast, ...rest } = criterion;
          const max = most[field];
          return (
            max !== undefined && (
              <AmountInput
                key={field}
                label={words('funnelEditor.criteria.atLeast', [words(`refusal.field.${field}`)])}
                hint={field === 'bant' ? words('funnelEditor.criteria.bantDefault') : undefined}
                value={atLeast ?? null}
                min={0}
                max={max}
                onChange={(value) => change(field, value === null ? rest : { ...rest, atLeast: value })}
              />
            )
          );
        })}
      </div>
    </>
  );
}
