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

type Props = {
  readonly lead: Lead;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** Null: nobody knows whether it fits; absent: not known yet, or not shown. */
  readonly quadrant?: Quadrant | null | undefined;
};

/** What stands above the columns; for eyes alone, as every row says what its figures are. */
export function LeadListHead(): ReactElement {
  return (
    <div className="lead-list-head lead-list-columns" aria-hidden="true">
      <span>{words('leadList.who')}</span>
      <span>{words('leadList.stage')}</span>
      <span>{words('leadList.quadrant')}</span>
      <span data-column="whose">{words('leadList.whose')}</span>
      <span>{words('leadList.inStage')}</span>
      <span>{words('leadList.due')}</span>
      <span data-column="last">{words('leadList.last')}</span>
    </div>
  );
}

/** A lead in one row: who, stage, whose, how long there, what is due, and when something last happened. */
export function LeadListRow({ lead, definition, people, now, quadrant }: Props): ReactElement {
  const stage = stageNow(definition, lead, now);
  const since = stageSince(definition, lead, now);
  const about = [lead.company, lead.title].filter((part) => part !== null && part !== '');
  const last = lead.lastActivities[0]?.at ?? null;
  return (
    <div className="lead-list-columns">
      <span className="lead-list-who">
        <bdi className="lead-list-name" title={leadName(lead)}>
          {leadName(lead)}
        </bdi>
        <bdi className="lead-list-about" title={about.join(words('common.dot'))}>
          {about.length > 0 ? about.join(words('common.dot')) : lead.name === null ? '' : lead.emails[0]}
        </bdi>
      </span>
      <StageBadge dense definition={definition} stage={stage} />
      <span>{quadrant !== undefined && <QuadrantMark quadrant={quadrant} />}</span>
      <span data-column="whose" className="lead-list-whose">
        <WhoseMark dense definition={definition} lead={lead} stage={stage} people={people} />
      </span>
      <span className="lead-list-figure figures" title={words('lead.since', [exactText(since)])}>
        <span className="unseen">{words('leadList.inStage')}</span>
        {times.short(now - since)}
      </span>
      <span className="lead-list-figure">
        <Due lead={lead} now={now} />
      </span>
      <span data-column="last" className="lead-list-figure figures">
        {last !== null && (
          <span title={exactText(last)}>
            <span className="unseen">{words('leadList.last')}</span>
            {times.date(last, now)}
          </span>
        )}
      </span>
    </div>
  );
}

/** The clock that runs, or the wait for an answer, the day until which it is put off, or the day on which it wakes up. */
function Due({ lead, now }: { readonly lead: Lead; readonly now: number }): ReactElement | null {
  const { snoozedUntil, followUp, lastChance, wakeAt } = lead;
  if (snoozedUntil !== null && snoozedUntil > now)
    return <span className="figures">{words('leadList.putOff', [times.date(snoozedUntil, now)])}</span>;
  if (followUp !== null) return <TimeLeft dense followUp={followUp} now={now} />;
  if (lastChance !== null) return <AnswerWait lastChance={lastChance} now={now} />;
  if (wakeAt === null) return null;
  return <span className="figures">{words('leadList.wakes', [times.date(wakeAt, now)])}</span>;
}
