import type { ReactElement } from 'react';
import { LeadAsOf } from '@/components/as-of/LeadAsOf';
import { endOf } from '@/components/format/days';
import type { Desk } from '@/components/page/use-desk';
import { ScoreCard } from '@/components/receipt/ScoreCard';
import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import { useLeadAt } from '@/lib/queries/use-lead-at';
import { useHistory } from '@/lib/queries/use-leads';
import { useScore } from '@/lib/queries/use-score';

type Props = {
  /** As it is today. */
  readonly lead: Lead;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly desk: Desk;
  readonly onDay: (day: string | null) => void;
  /** True where it was asked for on the lead itself. */
  readonly takesFocus: boolean;
};

/** A lead as its log tells of an earlier day. */
export function LeadThen({ lead, day, desk, ...asked }: Props): ReactElement {
  const at = endOf(day) ?? desk.now;
  const then = useLeadAt(lead.id, at);
  const history = useHistory(lead.id);
  const scored = useScore(lead.id, desk.now, at);
  return (
    <LeadAsOf
      lead={then}
      name={leadName(lead)}
      day={day}
      at={at}
      quadrant={scored?.score.quadrant}
      score={scored && <ScoreCard {...scored} definition={desk.definition} known={scored} isThen />}
      history={history}
      desk={desk}
      {...asked}
    />
  );
}
