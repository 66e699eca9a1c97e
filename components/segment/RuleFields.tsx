import type { ReactElement } from 'react';
import { countries } from '@/components/account/countries';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { NumberInput } from '@/components/field/NumberInput';
import { SearchPicker } from '@/components/field/SearchPicker';
import { Suggest } from '@/components/field/Suggest';
import { TextInput } from '@/components/field/TextInput';
import { userNameWithin } from '@/components/person/names';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import { seniorities } from '@/lib/funnel/person/title';
import type { FilterRule } from '@/lib/funnel/team/filter';
import { words } from '@/lib/words';
import { ActivityRuleFields } from './ActivityRuleFields';
import { RangeRuleFields } from './RangeRuleFields';
import type { RuleFieldsProps } from './rule-choices';

type Props = RuleFieldsProps<FilterRule['field']>;

/** What a rule compares its field with. */
export function RuleFields({ rule, choices, onChange }: Props): ReactElement | null {
  const { definition } = choices;
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
      return <Owners rule={rule} choices={choices} onChange={onChange} />;
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
      return <RangeRuleFields rule={rule} choices={choices} onChange={onChange} />;
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
      return <ActivityRuleFields rule={rule} choices={choices} onChange={onChange} />;
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

function Owners({ rule, choices: { people }, onChange }: RuleFieldsProps<'owner'>): ReactElement {
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

function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trimStart());
  // What is being typed last may still be empty, so that a comma can be typed at all.
  return tags.filter((tag, index) => tag !== '' || (index > 0 && index === tags.length - 1));
}
