import type { ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import type { People } from '@/components/person/names';
import { QuadrantMark } from '@/components/stage/QuadrantMark';
import { StageBadge } from '@/components/stage/StageBadge';
import { StageTrack } from '@/components/stage/StageTrack';
import { TimeLeft } from '@/components/stage/TimeLeft';
import { WhoseMark } from '@/components/stage/WhoseMark';
import { stageById, stepById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';
import { quadrantStep, type Quadrant } from '@/lib/funnel/definition/quadrant';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import './lead.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  /** Null: nobody knows whether it fits; absent: nobody asked. */
  readonly quadrant?: Quadrant | null | undefined;
};

/** Where they stand: stage, sub-step, since when, whose, and what time is left. */
export function LeadStanding({ definition, lead, people, now, quadrant }: Props): ReactElement {
  const stage = stageNow(definition, lead, now);
  const since = stageSince(definition, lead, now);
  const step = stepById(definition, lead.position.step);
  const { outcome, parked } = lead.position;
  // At the hand-off the step says no more than the stage itself; of what was given back it only says what was.
  const isStepTold = outcome === null && !parked && stageById(definition, stage).kind !== 'hand-off';
  return (
    <section className="lead-standing" aria-label={words('lead.standing')}>
      <p className="lead-stage-line">
        <StageBadge definition={definition} stage={stage} />
        {quadrant !== undefined && (
          <QuadrantMark
            quadrant={quadrant}
            {...(quadrant && { next: quadrantStep(definition, quadrant, words).nextAction })}
          />
        )}
        <span className="lead-since figures" title={exactText(since)}>
          {words('lead.for', [times.long(now - since)])}
        </span>
      </p>
      <StageTrack definition={definition} stage={stage} />
      <p className="lead-stage-line">
        {isStepTold && step !== null && <span title={step.definition}>{step.label}</span>}
        <WhoseMark definition={definition} lead={lead} stage={stage} people={people} />
        {lead.followUp !== null && <TimeLeft followUp={lead.followUp} now={now} />}
      </p>
    </section>
  );
}
