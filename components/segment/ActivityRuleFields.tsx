import type { ReactElement } from 'react';
import type { Choice } from '@/components/field/ChoiceList';
import { NumberInput } from '@/components/field/NumberInput';
import { Picker } from '@/components/field/Picker';
import { activityName, touches } from '@/components/lead/activity-words';
import type { NamedKinds } from '@/components/scoring/kind-words';
import { otherKind } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import type { RuleFieldsProps } from './rule-choices';

/** Stands for whatever a rule does not ask about. */
const any = '-';

/** What was done, which way, how often and within how long. */
export function ActivityRuleFields(props: RuleFieldsProps<'activity'>): ReactElement {
  const { rule, choices, onChange } = props;
  return (
    <>
      <Picker
        label={words('segment.rule.activity')}
        choices={[
          { id: any, label: words('segment.rule.anyActivity') },
          ...activitiesToAsk(rule.activity, choices.kinds),
        ]}
        value={rule.activity ?? any}
        onChange={(id) => onChange({ ...rule, activity: id === any ? undefined : id })}
      />
      <Picker
        label={words('segment.rule.direction')}
        choices={([any, 'in', 'out'] as const).map((id) => ({
          id,
          label: words(id === any ? 'segment.direction.any' : `segment.direction.${id}`),
        }))}
        value={rule.direction === 'in' || rule.direction === 'out' ? rule.direction : any}
        onChange={(id) => onChange({ ...rule, direction: id === any ? undefined : id })}
      />
      <NumberInput
        label={words('segment.rule.times')}
        value={rule.atLeast}
        onChange={(times) => onChange({ ...rule, atLeast: Math.min(20, Math.max(1, times ?? 1)) })}
      />
      <NumberInput
        label={words('segment.rule.withinDays')}
        hint={words('segment.rule.withinDaysHint')}
        value={rule.withinDays}
        onChange={(days) => onChange({ ...rule, withinDays: days === 0 ? undefined : days })}
      />
    </>
  );
}

/** Touches, then kinds; what a rule asks for already is among them, whatever it is. */
function activitiesToAsk(asked: string | undefined, kinds: NamedKinds): readonly Choice[] {
  const known = kinds.map(({ id }) => id).filter((id) => id !== otherKind);
  const ids = new Set<string>([...touches, ...known, ...(asked === undefined ? [] : [asked])]);
  return [...ids].map((id) => ({ id, label: activityName(id, kinds) }));
}
