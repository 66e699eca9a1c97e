import { asksLevels, type Levels } from '@/lib/funnel/hand-off/criteria';
import type { Filter } from '@/lib/funnel/team/filter';
import { asksScore } from '@/lib/funnel/team/filter';
import type { FilterFacts } from '@/lib/funnel/team/match-filter';
import { levelsAsked, pointsAsked } from '@/lib/scoring/asked';
import { scoreOf, type ScoreFacts } from '@/lib/scoring/score';
import { readScoring } from '@/lib/store/reads/scoring';
import type { LeadRow } from '@/lib/store/rows';
import type { ActionContext } from './context';

/**
 * Gives facts their score, where one of the filters asks for it: else nobody works it out.
 * @returns facts as filters take them
 */
export async function scorer(
  { db }: Pick<ActionContext, 'db'>,
  filters: readonly Filter[],
): Promise<(facts: ScoreFacts) => FilterFacts> {
  if (!filters.some(asksScore)) return (facts) => facts;
  const rules = await readScoring(db);
  return (facts) => ({ ...facts, score: pointsAsked(scoreOf(rules, facts)) });
}

/**
 * The levels of a lead, where a stage of the funnel asks for them.
 * @param now wall time in ms
 * @returns null: no stage does
 */
export async function levelsOf(
  { db, definition }: Pick<ActionContext, 'db' | 'definition'>,
  { lead, account: domain }: LeadRow,
  now: number,
): Promise<Levels | null> {
  if (!asksLevels(definition)) return null;
  const account = domain === undefined ? null : ((await db.accounts.get(domain))?.value ?? null);
  return levelsAsked(scoreOf(await readScoring(db), { definition, lead, account, now }));
}
