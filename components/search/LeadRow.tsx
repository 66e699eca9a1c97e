import type { ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import { leadName, type People } from '@/components/person/names';
import { AnswerWait } from '@/components/stage/AnswerWait';
import { QuadrantMark } from '@/components/stage/QuadrantMark';
import { StageBadge } from '@/components/stage/StageBadge';
import { TimeLeft } from '@/components/stage/TimeLeft';
import { WhoseMark } from '@/components/stage/WhoseMark';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';

/** What a row of a list is given. */
export type RowProps = {
  readonly lead: Lead;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** Null: nobody knows whether it fits; absent: not known yet, or not shown here. */
  readonly quadrant?: Quadrant | null | undefined;
};

/** A lead in two lines: who and where, then company, owner and how long. */
export function LeadRow({ lead, definition, people, now, quadrant }: RowProps): ReactElement {
  const stage = stageNow(definition, lead, now);
  const since = stageSince(definition, lead, now);
  return (
    <>
      <span className="row-line">
        <bdi className="row-name">{leadName(lead)}</bdi>
        {quadrant !== undefined && <QuadrantMark quadrant={quadrant} />}
        <StageBadge dense definition={definition} stage={stage} />
      </span>
      <span className="row-line row-second">
        <bdi className="row-company">{lead.company ?? (lead.name === null ? '' : lead.emails[0])}</bdi>
        {lead.givenBack?.stands === 'disputed' && (
          <span className="row-urgent" title={words('lead.disputedTitle')}>
            {words('lead.disputed')}
          </span>
        )}
        <WhoseMark dense definition={definition} lead={lead} stage={stage} people={people} />
        {lead.followUp !== null && <TimeLeft dense followUp={lead.followUp} now={now} />}
        {lead.lastChance !== null && <AnswerWait lastChance={lead.lastChance} now={now} />}
        <span className="figures" title={words('lead.since', [exactText(since)])}>
          {times.short(now - since)}
        </span>
      </span>
    </>
  );
}
