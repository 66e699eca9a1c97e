import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import type { BuyingRole } from '@/lib/funnel/person/buying-role';
import type { Seniority } from '@/lib/funnel/person/title';
import { kindOf, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { kindOfColumn, type FixedColumn } from './features';
import type { Bin } from './learning/bins';
import type { Prior } from './learning/build-scorecard';
import { scoreOf } from './score';

type Known = { readonly lead: Partial<Lead>; readonly account: Partial<Account> };

/** Says nothing that a team's rules could name. */
const anythingElse = '—';
const company = 'somewhere.example';

/** A title of each height that says nothing else. */
export const titleOfSeniority: Readonly<Record<Seniority, string>> = {
  owner: 'Owner',
  cLevel: 'Chief',
  vicePresident: 'Vice President',
  director: 'Director',
  manager: 'Manager',
  specialist: 'Specialist',
  entry: 'Trainee',
};

/**
 * The team's own points, for the learner to begin with: an answer is worth what somebody scores by hand of whom nothing
 * else is known, an activity its kind's points as often as it counts. 20 points double the odds (SCORING.md section 1);
 * the learner takes them as log odds of points * ln 2 / 20.
 */
export function handPrior(given: ScoringRules, definition: FunnelDefinition): Prior {
  const rules: ScoringRules = { ...given, learned: null };
  return (column, bin) => {
    const activity = kindOfColumn(column);
    if (activity !== null) return (kindOf(rules, activity)?.points ?? 0) * countOf(bin);
    const known = knownOf(column as FixedColumn, bin);
    const { fit, interest } = scoreOf(rules, {
      definition,
      lead: { ...blankLead('', ''), ...known.lead },
      account: { ...blankAccount(company), ...known.account },
      now: 0,
    });
    return fit.points + interest.points;
  };
}

function countOf(bin: Bin): number {
  return bin.kind === 'range' ? (bin.middle ?? bin.upTo ?? bin.above ?? 0) : 0;
}

/** Somebody of whom one answer is known. */
function knownOf(column: FixedColumn, bin: Bin): Known {
  const nothing: Known = { lead: {}, account: {} };
  if (bin.kind === 'missing' || bin.kind === 'zero') return nothing;
  if (bin.kind === 'range')
    return column === 'size' ? { lead: {}, account: { size: countOf(bin) } } : nothing;
  const label = bin.kind === 'label' ? bin.label : null;
  switch (column) {
    case 'industry':
    case 'country':
      return { lead: {}, account: { [column]: label ?? anythingElse } };
    case 'source':
      return { lead: { source: label ?? anythingElse }, account: {} };
    case 'seniority':
      return label === null
        ? nothing
        : { lead: { title: titleOfSeniority[label as Seniority] ?? null }, account: {} };
    case 'function':
      return label === null ? nothing : { lead: { title: label }, account: {} };
    case 'role':
      return label === null ? nothing : { lead: { buyingRole: label as BuyingRole }, account: {} };
    case 'address': {
      const emails = label === 'personal' ? ['somebody@gmail.com'] : [`somebody@${company}`];
      return label === null ? nothing : { lead: { emails }, account: {} };
    }
    case 'size':
      return nothing;
  }
}
