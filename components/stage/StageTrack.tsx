import type { ReactElement } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isOnTheWay } from '@/lib/funnel/definition/on-the-way';
import { stageTone } from '@/lib/funnel/definition/tone';
import { words } from '@/lib/words';
import './stage.css';

/**
 * How far along the funnel a lead is, as one line: a segment for each stage on the way to the goal. Stages off that
 * way (parked, lost, not active) leave it pale; the badge beside it says so in words.
 */
export function StageTrack({
  definition,
  stage: id,
}: {
  readonly definition: FunnelDefinition;
  readonly stage: string;
}): ReactElement {
  const way = definition.stages.filter((stage) => isOnTheWay(definition, stage));
  const place = way.findIndex((stage) => stage.id === id);
  const here = way[place];
  return (
    <div className="stage-track" data-tone={here ? stageTone(definition, here) : undefined}>
      <span className="unseen">
        {here
          ? words('lead.stage.place', [place + 1, way.length])
          : words('lead.stage.off', [way.map((stage) => stage.code).join(', ')])}
      </span>
      {way.map((stage, index) => (
        <i
          key={stage.id}
          aria-hidden="true"
          title={stage.label}
          data-passed={(here && index <= place) || undefined}
          data-here={stage.id === id || undefined}
        />
      ))}
    </div>
  );
}
