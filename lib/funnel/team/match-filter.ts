import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { seniorityOf, titleHas } from '@/lib/funnel/person/title';
import type { Account } from './account';
import type { Filter, FilterRule } from './filter';

/** All that a filter may ask about. */
export type FilterFacts = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  /** The company that the lead belongs to by its address; null: none is known. */
  readonly account: Account | null;
  /** Points now; `fit` null while too little is known. Absent: nobody asked for them. */
  readonly score?: { readonly fit: number | null; readonly interest: number | null } | undefined;
  /** Wall time in ms. */
  readonly now: number;
};

export type Answer = boolean | null;

const day = 86_400_000;

/** Whether a lead is meant by a filter: all of its rules hold, or any does; a rule that is not known does not hold. */
export function matchesFilter(filter: Filter, facts: FilterFacts): boolean {
  const holds = (rule: FilterRule): boolean => {
    const answer = answerOf(rule, facts);
    return answer !== null && answer !== rule.not;
  };
  if (filter.rules.length === 0) return true;
  return filter.match === 'all' ? filter.rules.every(holds) : filter.rules.some(holds);
}

/** What a rule's question is answered, before its `not`; null: not known. */
export function answerOf(rule: FilterRule, { definition, lead, account, score, now }: FilterFacts): Answer {
  switch (rule.field) {
    case 'stage':
      return rule.anyOf.includes(stageNow(definition, lead, now));
    case 'owner':
      return rule.anyOf.includes(lead.position.owner);
    case 'tag':
      return sharesOne(rule.anyOf.map(folded), lead.tags.map(folded));
    case 'programme':
      return sharesOne(rule.anyOf, lead.programmes);
    case 'source':
    case 'title':
    case 'name':
      return comparesText(rule, lead[rule.field] === null ? [] : [lead[rule.field] ?? '']);
    case 'company':
      return comparesText(
        rule,
        [lead.company, account?.name ?? null].filter((name) => name !== null),
      );
    case 'email':
      return comparesText(rule, lead.emails);
    case 'industry':
    case 'country': {
      const known = account?.[rule.field] ?? null;
      return comparesText(rule, known === null ? [] : [known]);
    }
    case 'companySize':
      return isWithin(rule.range, account?.size ?? null);
    case 'score':
      return isWithin(rule.range, score?.[rule.of] ?? null);
    case 'seniority': {
      const seniority = lead.title === null ? null : seniorityOf(lead.title);
      return seniority === null ? null : rule.anyOf.includes(seniority);
    }
    case 'buyingRole':
      return lead.buyingRole === null ? null : rule.anyOf.includes(lead.buyingRole);
    case 'targetAccount':
      return account?.isTarget ?? false;
    case 'personalAddress':
      return lead.emails.length === 0 ? null : companyDomain(lead.emails) === null;
    case 'activity':
      return countOf(rule, lead, now) >= rule.atLeast;
    case 'added':
    case 'changed':
    case 'lastActivity':
    case 'qualifiedAt':
    case 'stageSince':
      return isOfAge(rule, momentOf(rule.field, definition, lead, now), now);
  }
}

function sharesOne(wanted: readonly string[], had: readonly string[]): boolean {
  return wanted.some((each) => had.includes(each));
}

function comparesText(
  { how, value }: { readonly how: 'is' | 'contains' | 'words'; readonly value: string },
  texts: readonly string[],
): Answer {
  if (texts.length === 0) return null;
  if (how === 'words') return texts.some((text) => titleHas(text, value));
  const wanted = folded(value);
  return texts.some((text) => (how === 'is' ? folded(text) === wanted : folded(text).includes(wanted)));
}

/** As texts are compared: without case, accents composed, blanks as one. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/gu, ' ');
}

function isWithin(
  { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Range,
  value: number | null,
): Answer {
  return value === null ? null : value >= atLeast && value <= atMost;
}

type Range = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

/** How often something was done; of each kind the last twenty times are known. */
function countOf(
  { activity, direction, withinDays }: Extract<FilterRule, { field: 'activity' }>,
  lead: Lead,
  now: number,
): number {
  const since = withinDays === undefined ? Number.NEGATIVE_INFINITY : now - withinDays * day;
  return lead.activityTimes
    .filter((each) => activity === undefined || each.activity === activity)
    .filter((each) => direction === undefined || each.direction === direction)
    .reduce((sum, { times }) => sum + times.filter((at) => at >= since && at <= now).length, 0);
}

type DateRule = Extract<FilterRule, { days: number }>;

function momentOf(
  field: DateRule['field'],
  definition: FunnelDefinition,
  lead: Lead,
  now: number,
): number | null {
  switch (field) {
    case 'added':
      return lead.addedAt;
    case 'changed':
      return lead.updatedAt;
    case 'lastActivity':
      return lead.lastActivities[0]?.at ?? null;
    case 'qualifiedAt':
      return lead.qualified?.latestAt ?? null;
    case 'stageSince':
      return stageSince(definition, lead, now);
  }
}

function isOfAge({ how, days }: DateRule, at: number | null, now: number): Answer {
  if (at === null) return null;
  const isRecent = at >= now - days * day;
  return how === 'within' ? isRecent : !isRecent;
}
