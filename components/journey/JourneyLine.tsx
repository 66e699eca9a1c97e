import { lazy, type ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { QuietLine } from '@/components/quiet-line/QuietLine';
import { useOpened } from '@/components/quiet-line/use-opened';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { journeyStep } from '@/lib/funnel/hand-off/journey';
import type { Lead } from '@/lib/funnel/log/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { journeyStepWords } from './journey-words';
import './journey.css';

/** Fetched when it is first opened: a popup that only shows a lead does not pay for it. */
const JourneyPicker = lazy(async () => ({ default: (await import('./JourneyPicker')).JourneyPicker }));

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  /** Absent: for reading only, as of an earlier day. */
  readonly run?: Run;
};

/** Where the buyer is on their own journey, in one quiet line; nothing where the funnel does not follow it. */
export function JourneyLine(props: Props): ReactElement | null {
  const { definition, lead, now, run } = props;
  const opened = useOpened();
  if (!definition.journey) return null;
  const place = lead.journey && journeyStep(definition, lead.journey.step);
  if (!place && !run) return null;
  return (
    <QuietLine
      opened={opened}
      press={
        run
          ? {
              text: words(place ? 'journey.change' : 'journey.set'),
              label: words(place ? 'journey.changeLabel' : 'journey.setLabel'),
            }
          : null
      }
      form={run && <JourneyPicker {...props} run={run} onClose={opened.close} />}
    >
      <span className="journey-whose">{words('journey.line')}</span>
      {lead.journey && place ? (
        <>
          <span title={place.step.definition}>
            <bdi>{journeyStepWords(definition, lead.journey.step)}</bdi>
          </span>
          <span className="lead-since figures" title={exactText(lead.journey.since)}>
            {words('lead.for', [times.long(now - lead.journey.since)])}
          </span>
        </>
      ) : (
        <span>{words('journey.unknown')}</span>
      )}
    </QuietLine>
  );
}
