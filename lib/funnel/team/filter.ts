import type { z } from '@/lib/zod';
import type { filterSchema } from './filter-schema';

/**
 * A filter says which leads are meant by rules over what is known of them. A rule may hold, not hold, or not be known:
 * what is not known matches neither a rule nor its opposite, so that nobody is picked or left out for a gap.
 */
export type Filter = Readonly<z.output<typeof filterSchema>>;
export type FilterRule = Filter['rules'][number];

export const textFields = ['source', 'title', 'company', 'name', 'email', 'industry', 'country'] as const;
export const dateFields = ['added', 'lastActivity', 'stageSince', 'qualifiedAt', 'changed'] as const;

/** Whether the answer may change while nothing happens: an age is reached, a window runs out. */
export function isTimeBound({ rules }: Filter): boolean {
  return rules.some(
    (rule) =>
      rule.field === 'stage' ||
      rule.field === 'score' ||
      (dateFields as readonly string[]).includes(rule.field) ||
      (rule.field === 'activity' && rule.withinDays !== undefined),
  );
}

/** Whether a filter leaves nobody out, whoever is there: without rules it does. */
export function isBoundless({ rules }: Filter): boolean {
  return rules.length === 0;
}

/** Whether a filter asks for nothing but what a lead scores. */
export function asksScoreAlone({ rules }: Filter): boolean {
  return rules.length > 0 && rules.every(({ field }) => field === 'score');
}

/** Whether a filter asks what a lead scores. */
export function asksScore({ rules }: Filter): boolean {
  return rules.some(({ field }) => field === 'score');
}
