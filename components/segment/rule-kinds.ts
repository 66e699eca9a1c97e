import type { Filter, FilterRule } from '@/lib/funnel/team/filter';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';

/** Fields in the order in which people think of them. */
export const fieldsOffered = [
  'stage',
  'activity',
  'source',
  'tag',
  'programme',
  'title',
  'seniority',
  'buyingRole',
  'company',
  'companySize',
  'industry',
  'country',
  'targetAccount',
  'owner',
  'added',
  'lastActivity',
  'stageSince',
  'qualifiedAt',
  'changed',
  'name',
  'email',
  'personalAddress',
  'score',
] as const satisfies readonly FilterRule['field'][];

/** A rule of a field as it begins, to be filled in. */
export function blankRule(field: FilterRule['field'], definition: FunnelDefinition): FilterRule {
  switch (field) {
    case 'stage':
      return { field, not: false, anyOf: [definition.initial] };
    case 'owner':
      return { field, not: false, anyOf: [null] };
    case 'tag':
    case 'programme':
      return { field, not: false, anyOf: [] };
    case 'companySize':
      return { field, not: false, range: { atLeast: 50 } };
    case 'score':
      return { field, of: 'fit', not: false, range: { atLeast: 50 } };
    case 'targetAccount':
    case 'personalAddress':
      return { field, not: false };
    case 'seniority':
      return { field, not: false, anyOf: ['owner', 'cLevel', 'vicePresident', 'director'] };
    case 'buyingRole':
      return { field, not: false, anyOf: ['economicBuyer', 'decisionMaker'] };
    case 'activity':
      return { field, not: false, atLeast: 1, withinDays: 30 };
    case 'added':
    case 'changed':
    case 'lastActivity':
    case 'qualifiedAt':
    case 'stageSince':
      return { field, not: false, how: 'within', days: 30 };
    case 'source':
    case 'company':
    case 'name':
    case 'email':
    case 'industry':
    case 'country':
      return { field, not: false, how: 'contains', value: '' };
    case 'title':
      return { field, not: false, how: 'words', value: '' };
  }
}

/** Whether a rule still lacks what it is to compare with. */
export function isUnfinished(rule: FilterRule): boolean {
  if ('value' in rule) return rule.value.trim() === '';
  if ('anyOf' in rule) return rule.anyOf.length === 0;
  if ('range' in rule) {
    const { atLeast, atMost } = rule.range;
    return (
      (atLeast === undefined && atMost === undefined) || (atMost !== undefined && atMost < (atLeast ?? 0))
    );
  }
  return false;
}

/** A filter without those of its rules that are not filled in yet; a tag that is just being typed is none. */
export function finished(filter: Filter): Filter {
  const rules = filter.rules.map((rule) =>
    rule.field === 'tag'
      ? { ...rule, anyOf: rule.anyOf.map((tag) => tag.trim()).filter((tag) => tag !== '') }
      : rule,
  );
  return { ...filter, rules: rules.filter((rule) => !isUnfinished(rule)) };
}
