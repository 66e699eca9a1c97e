import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { scoringId, usualScoring } from '@/lib/funnel/scoring/rules';
import { blankAccount } from '@/lib/funnel/team/account';
import type { TeamValue } from '@/lib/funnel/team/fold-team';
import { teamAsOf } from '@/lib/funnel/team/team-as-of';
import type { Database } from '@/lib/store/database';
import { leadAt } from './as-of';
import type { ScoreBasis } from './score-facts';

/**
 * What one lead was scored by at a moment: the lead, its company and the rules as they were then. What was taken back since
 * was never said.
 * @param definitions every version that the log names
 * @param at wall time in ms, included
 */
export async function scoreBasisAt(
  db: Database,
  definitions: DefinitionByKey,
  { id, at }: { readonly id: string; readonly at: number },
): Promise<ScoreBasis> {
  const lead = await leadAt(db, definitions, { id, at });
  const rules = (await teamAt(db, 'scoring', scoringId, at)) ?? usualScoring();
  if (lead === null) return { rules, people: [] };
  const domain = companyDomain(lead.emails);
  const account =
    domain === null ? null : ((await teamAt(db, 'account', domain, at)) ?? blankAccount(domain));
  return { rules, people: [{ lead, account }] };
}

async function teamAt<Type extends 'account' | 'scoring'>(
  db: Database,
  type: Type,
  id: string,
  at: number,
): Promise<TeamValue[Type] | null> {
  return teamAsOf(type, id, await db.teamEvents.where('subject.id').equals(id).toArray(), at);
}
