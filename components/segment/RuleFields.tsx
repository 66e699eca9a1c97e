import type { ComponentProps, ReactElement } from 'react';
import { countries } from '@/components/account/countries';
import { AmountInput } from '@/components/field/AmountInput';
import type { Choice } from '@/components/field/ChoiceList';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { NumberInput } from '@/components/field/NumberInput';
import { Picker } from '@/components/field/Picker';
import { SearchPicker } from '@/components/field/SearchPicker';
import { Suggest, type SuggestGroup } from '@/components/field/Suggest';
import { TextInput } from '@/components/field/TextInput';
import { activityName, touches } from '@/components/lead/activity-words';
import { userNameWithin, type People } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import { seniorities } from '@/lib/funnel/person/title';
import { otherKind } from '@/lib/funnel/scoring/rules';
import type { FilterRule } from '@/lib/funnel/team/filter';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';

/** What rules may choose from. */
export type RuleChoices = {
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly programmes: readonly Programme[];
  readonly sources: readonly SuggestGroup[];
  /** Kinds of activities that the team knows. */
  readonly kinds: NamedKinds;
};

type Props<Rule extends FilterRule = FilterRule> = {
  readonly rule: Rule;
  readonly choices: RuleChoices;
  readonly onChange: (rule: FilterRule) => void;
};

type RuleOf<Field extends FilterRule['field']> = Extract<FilterRule, { readonly field: Field }>;

/** What a rule compares its field with. */
export function RuleFields({ rule, choices, onChange }: Props): ReactElement | null {
  const { definition, people } = choices;
  switch (rule.field) {
    case 'stage':
      return (
        <ChoiceSet
          label={words('segment.rule.stages')}
          choices={definition.stages
            .filter(({ id, retired }) => !retired || rule.anyOf.includes(id))
            .map(({ id, label }) => ({ id, label }))}
          value={rule.anyOf}
          onChange={(anyOf) => onChange({ ...rule, anyOf: [...anyOf] })}
        />
      );
    case 'owner':
      return <Owners rule={rule} people={people} onChange={onChange} />;
    case 'programme':
      return (
        <ChoiceSet
          label={words('segment.rule.programmes')}
          choices={choices.programmes.map(({ id, name }) => ({ id, label: name }))}
          value={rule.anyOf}
          onChange={(anyOf) => onChange({ ...rule, anyOf: [...anyOf] })}
          hint={choices.programmes.length === 0 ? words('segment.rule.noProgrammes') : undefined}
        />
      );
    case 'tag':
      return (
        <TextInput
          label={words('segment.rule.tags')}
          hint={words('segment.rule.tagsHint')}
          value={rule.anyOf.join(', ')}
          onChange={(text) => onChange({ ...rule, anyOf: tagsOf(text) })}
        />
      );
    case 'companySize':
    case 'score':
      return <Range rule={rule} choices={choices} onChange={onChange} />;
    case 'seniority':
      return (
        <ChoiceSet
          label={words('segment.rule.seniorities')}
          choices={seniorities.map((id) => ({ id, label: words(`score.seniority.${id}`) }))}
          value={rule.anyOf}
          onChange={(anyOf) => onChange({ ...rule, anyOf: seniorities.filter((id) => anyOf.includes(id)) })}
        />
      );
    case 'buyingRole':
      return (
        <ChoiceSet
          label={words('segment.rule.buyingRoles')}
          choices={buyingRoles.map((id) => ({ id, label: words(`score.role.${id}`) }))}
          value={rule.anyOf}
          onChange={(anyOf) => onChange({ ...rule, anyOf: buyingRoles.filter((id) => anyOf.includes(id)) })}
        />
      );
    case 'targetAccount':
    case 'personalAddress':
      return null;
    case 'activity':
      return <Activity rule={rule} choices={choices} onChange={onChange} />;
    case 'added':
    case 'changed':
    case 'lastActivity':
    case 'qualifiedAt':
    case 'stageSince':
      return (
        <NumberInput
          label={words('segment.rule.days')}
          value={rule.days}
          onChange={(days) => onChange({ ...rule, days: Math.max(1, days ?? 1) })}
        />
      );
    case 'country':
      return (
        <SearchPicker
          label={words('account.field.country')}
          choices={countries(rule.value)}
          value={rule.value}
          onChange={(value) => onChange({ ...rule, value })}
          none={words('account.noSuchCountry')}
        />
      );
    case 'source':
    case 'title':
    case 'company':
    case 'name':
    case 'email':
    case 'industry':
      return (
        <Suggest
          label={words('segment.rule.text')}
          value={rule.value}
          onChange={(value) => onChange({ ...rule, value })}
          groups={rule.field === 'source' ? choices.sources : []}
          maxLength={200}
        />
      );
  }
}

const nobody = '-';

function Owners({
  rule,
  people,
  onChange,
}: {
  readonly rule: RuleOf<'owner'>;
  readonly people: People;
  readonly onChange: (rule: FilterRule) => void;
}): ReactElement {
  const users = [people.me, ...people.colleagues];
  return (
    <ChoiceSet
      label={words('segment.rule.owners')}
      choices={[
        { id: nobody, label: words('segment.rule.nobody') },
        ...users.map(({ id }) => ({ id, label: userNameWithin(people, id) })),
      ]}
      value={rule.anyOf.map((id) => id ?? nobody)}
      onChange={(ids) => onChange({ ...rule, anyOf: ids.map((id) => (id === nobody ? null : id)) })}
    />
  );
}

function Range({ rule, onChange }: Props<RuleOf<'companySize' | 'score'>>): ReactElement {
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

const any = '-';

function Activity({ rule, choices, onChange }: Props<RuleOf<'activity'>>): ReactElement {
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

function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trimStart());
  // What is being typed last may still be empty, so that a comma can be typed at all.
  return tags.filter((tag, index) => tag !== '' || (index > 0 && index === tags.length - 1));
}
