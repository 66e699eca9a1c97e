import type { FilterRule } from '@/lib/funnel/team/filter';

/** What a team decides by hand and by standing is no sign of quality: a score by it would explain itself. */
const barredFields = [
  'score',
  'stage',
  'owner',
  'tag',
  'stageSince',
  'qualifiedAt',
  'changed',
] as const satisfies readonly FilterRule['field'][];

/** Whether points may be given for a field. */
export function mayScore(field: FilterRule['field']): boolean {
  return !(barredFields as readonly string[]).includes(field);
}
