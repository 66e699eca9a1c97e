import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import { foldLead } from '@/lib/funnel/log/fold';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { handOversOf } from '@/lib/metrics/hand-overs';
import { gatherPast } from '@/lib/metrics/past/gather-past';
import { notLater } from '@/lib/metrics/past/not-later';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import type { Pasts } from '@/lib/metrics/past/pasts';
import { stagesToday, type StageToday } from '@/lib/metrics/past/stays-of';
import { scoreOf } from '@/lib/scoring/score';
import type { Door } from '@/lib/store/reads/door';
import type { LeadAndLog } from '@/lib/store/reads/scan';
import { companyLogsOf, type CompanyLogs } from './account-then';
import { judgedThen } from './judge-lead';
import { screensTurn } from './screens-turn';

/** By what the past of leads is told: the funnel in force, today's scoring, and when it is looked at (wall time in ms). */
export type ReportBasis = {
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
  readonly rules: ScoringRules;
  readonly now: number;
};

/** Packed pasts and up to when they tell, wall time in ms: all that is known happened by then. Another object each time that more was packed. */
export type Packed = { readonly pasts: Pasts; readonly at: number };

/** The past of a lead by its row, and by its log where that is needed. */
export type TellPast = (person: LeadAndLog, companies: CompanyLogs) => LeadPast;

/** Tells the past of one lead after another. */
export function tellPasts(basis: ReportBasis): TellPast {
  const { definition, definitions, rules, now } = basis;
  const today: StageToday = stagesToday(definition, definitions);
  return ({ lead, account, log }, companies) => {
    const effective = log && foldLead(log, definitions, lead.id).effective;
    const handOvers = effective
      ? handOversOf(effective, lead, definitions, Number.NEGATIVE_INFINITY).map((handOver) => ({
          ...handOver,
          ...judgedThen(basis, handOver, companies),
        }))
      : [];
    const isUsed = handOvers.length > 0;
    return gatherPast(
      { definitions, kinds: rules.kinds, today },
      {
        lead,
        effective,
        handOvers,
        quadrant: isUsed ? null : scoreOf(rules, { definition, lead, account, now }).quadrant,
      },
    );
  };
}

/** How long pasts are told before the screen gets a turn, in ms: less than a frame. */
const patience = 12;

/** Tells the pasts of some leads, piece by piece, as they are known now. */
export async function tellPeople(
  basis: ReportBasis,
  db: Door,
  people: readonly LeadAndLog[],
): Promise<readonly LeadPast[]> {
  const companies = await companyLogsOf(db, people);
  const tell = tellPasts(basis);
  // A page's clock goes by minutes: what happened in this one is known already.
  const now = Math.max(basis.now, Date.now());
  const told: LeadPast[] = [];
  let begun = performance.now();
  for (const each of people) {
    told.push(notLater(tell(each, companies), each.lead.updatedAt, now));
    if (performance.now() - begun < patience) continue;
    await screensTurn();
    begun = performance.now();
  }
  return told;
}
