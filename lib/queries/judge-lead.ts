import { foldLead } from '@/lib/funnel/log/fold';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import type { Lead } from '@/lib/funnel/log/lead';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Judged, Signal } from '@/lib/metrics/accountability';
import { closingOf, type Closing } from '@/lib/metrics/closing';
import { doingsIn, doingsOf, isForgetful } from '@/lib/metrics/doings';
import { endOf } from '@/lib/metrics/lead-end';
import { handOversOf, type HandOver } from '@/lib/metrics/hand-overs';
import { segmentOfThrough } from '@/lib/funnel/team/through';
import { scoreOf, type Line } from '@/lib/scoring/score';
import type { LeadAndLog } from '@/lib/store/reads/scan';
import { accountThen, type CompanyLogs } from './account-then';

/** What leads are judged by: today's rules, over the hand-overs and leads since a moment. Wall times in ms. */
export type Judging = {
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
  readonly rules: ScoringRules;
  readonly since: number;
  readonly now: number;
};

/** What a lead says of the team's scoring. */
export type JudgedLead = {
  readonly id: string;
  /** Its hand-overs in the period. */
  readonly judged: readonly Judged[];
  /** Null: it was added before the period. */
  readonly closing: Closing | null;
};

/** Whether all of a lead's log is needed to judge it. */
export function asksLog({ definitions, since }: Judging, lead: Lead): boolean {
  return (
    (lead.qualified !== null && lead.qualified.latestAt >= since) ||
    (lead.addedAt >= since && isForgetful(lead, endOf(lead, definitions)))
  );
}

/**
 * A lead's hand-overs with what counted for it then, by the rules of today, and what it did before it ended.
 * @param companies what was said of the companies of those whose log is there
 */
export function judgeLead(judging: Judging, { lead, log }: LeadAndLog, companies: CompanyLogs): JudgedLead {
  const { definitions, rules, since, now } = judging;
  const effective = log && foldLead(log, definitions, lead.id).effective;
  const judged = effective
    ? handOversOf(effective, lead, definitions, since).map((handOver) => ({
        ...handOver,
        signals: judgedThen(judging, handOver, companies).signals,
      }))
    : [];
  const doings = effective ? doingsIn(effective, lead) : doingsOf(lead);
  const closing =
    lead.addedAt < since ? null : closingOf(rules, { id: lead.id, ...endOf(lead, definitions), doings, now });
  return {
    id: lead.id,
    // The lead as it was then is no longer needed: a hundred thousand of them would be.
    judged: judged.map(({ verdict, returned, left, isWon, signals }) => ({
      verdict,
      returned,
      left,
      isWon,
      signals,
    })),
    closing,
  };
}

/** What spoke for a hand-over and in which quadrant it was, as the lead and its company were known then. */
export function judgedThen(
  { definition, definitions, rules }: Pick<Judging, 'definition' | 'definitions' | 'rules'>,
  { at, lead, through }: HandOver,
  companies: CompanyLogs,
): { readonly signals: readonly Signal[]; readonly quadrant: Quadrant | null } {
  const then = definitions.get(lead.funnel) ?? definition;
  const account = accountThen(lead.emails, companies, at);
  const { lines, quadrant } = scoreOf(rules, { definition: then, lead, account, now: at });
  const signals: readonly Signal[] = [
    ...lines.flatMap((line) => (line.state === 'counts' ? signalsOfLine(line, rules) : [])),
    decidedBy(through),
    { type: 'source', id: lead.source ?? '' },
    ...lead.programmes.map((id): Signal => ({ type: 'programme', id })),
  ];
  return { signals, quadrant };
}

/** A segment by its name, also one that goes by the score alone: each is held to its own leads. */
function decidedBy(through: HandOver['through']): Signal {
  const segment = segmentOfThrough(through);
  return segment === null
    ? { type: 'decided', id: through?.type ?? 'hand' }
    : { type: 'decided', id: `segment ${segment.id}`, name: segment.name };
}

function signalsOfLine({ reason, points }: Line, { learned }: ScoringRules): readonly Signal[] {
  switch (reason.type) {
    case 'rule':
      return [{ type: 'rule', id: reason.rule.id }];
    case 'activity':
      return [{ type: 'kind', id: reason.kind.id }];
    case 'wish':
      return [{ type: 'wish', id: placeId(reason.profile.wishes.indexOf(reason.wish), reason.profile.id) }];
    case 'learned': {
      // An answer that is worth nothing neither spoke for the lead nor against it.
      const column = learned?.scorecard.columns.find(({ id }) => id === reason.column);
      const place = column?.bins.indexOf(reason.bin) ?? -1;
      return points === 0 || place === -1 ? [] : [{ type: 'learned', id: placeId(place, reason.column) }];
    }
  }
}

/** Wishes and answers have no id of their own: their place in their profile, or their column. */
function placeId(place: number, within: string): string {
  return `${place} ${within}`;
}
