import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
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
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!definition.journey) return null;
  const place = lead.journey && journeyStep(definition, lead.journey.step);
  if (!place && !run) return null;
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <p className="journey-line">
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
        {run && (
          <Button
            small
            look="quiet"
            ref={opener}
            label={words(place ? 'journey.changeLabel' : 'journey.setLabel')}
            isExpanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {words(place ? 'journey.change' : 'journey.set')}
          </Button>
        )}
      </p>
      {isOpen && run && (
        <Suspense fallback={null}>
          <JourneyPicker {...props} run={run} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
