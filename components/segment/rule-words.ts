import { countryName } from '@/components/account/countries';
import { activityName } from '@/components/lead/activity-words';
import { userNameWithin } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { Filter, FilterRule } from '@/lib/funnel/team/filter';
import { onScreen } from '@/lib/notation';
import { words } from '@/lib/words';
import type { RuleChoices } from './rule-choices';

/** A filter in one line: its rules, joined as they count. */
export function filterWords({ match, rules }: Filter, choices: RuleChoices): string {
  return rules
    .map((rule) => ruleWords(rule, choices))
    .join(match === 'all' ? words('segment.and') : words('segment.or'));
}

function ruleWords(rule: FilterRule, choices: RuleChoices): string {
  const field =
    rule.field === 'score' ? words(`segment.score.${rule.of}`) : words(`segment.field.${rule.field}`);
  const told = comparison(rule, choices);
  return words(rule.not ? 'segment.saysNot' : 'segment.says', [field, told]);
}

function comparison(rule: FilterRule, { definition, people, programmes, kinds }: RuleChoices): string {
  switch (rule.field) {
    case 'stage':
      return listed(rule.anyOf.map((id) => definition.stages.find((stage) => stage.id === id)?.label ?? id));
    case 'owner':
      return listed(
        rule.anyOf.map((id) => (id === null ? words('segment.rule.nobody') : userNameWithin(people, id))),
      );
    case 'programme':
      return listed(rule.anyOf.map((id) => programmes.find((each) => each.id === id)?.name ?? id));
    case 'tag':
      return listed(rule.anyOf);
    case 'companySize':
    case 'score':
      return rangeWords(rule.range);
    case 'seniority':
      return listed(rule.anyOf.map((id) => words(`score.seniority.${id}`)));
    case 'buyingRole':
      return listed(rule.anyOf.map((id) => words(`score.role.${id}`)));
    case 'targetAccount':
    case 'personalAddress':
      return words('segment.yes');
    case 'activity':
      return activityRuleWords(rule, kinds);
    case 'added':
    case 'changed':
    case 'lastActivity':
    case 'qualifiedAt':
    case 'stageSince':
      return words(`segment.ago.${rule.how}`, rule.days);
    case 'country':
      return words(`segment.text.${rule.how}`, [countryName(rule.value)]);
    case 'source':
    case 'title':
    case 'company':
    case 'name':
    case 'email':
    case 'industry':
      return words(`segment.text.${rule.how}`, [rule.value]);
  }
}

/** A range of numbers, of which one end may be open. */
export function rangeWords(
  {
    atLeast,
    atMost,
  }: {
    readonly atLeast?: number | undefined;
    readonly atMost?: number | undefined;
  },
  { locale } = onScreen,
): string {
  if (atLeast === undefined) return words('segment.upTo', [(atMost ?? 0).toLocaleString(locale)]);
  return atMost === undefined
    ? words('segment.from', [atLeast.toLocaleString(locale)])
    : words('segment.fromTo', [atLeast.toLocaleString(locale), atMost.toLocaleString(locale)]);
}

function activityRuleWords(rule: Extract<FilterRule, { field: 'activity' }>, kinds: NamedKinds): string {
  const name =
    rule.activity === undefined ? words('segment.rule.anyActivity') : activityName(rule.activity, kinds);
  const often = words('segment.often', [name, rule.atLeast]);
  return rule.withinDays === undefined
    ? often
    : words('segment.oftenWithin', rule.withinDays, [often, rule.withinDays]);
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: 'disjunction' }).format(names);
}
