import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { SuggestGroup } from '@/components/field/Suggest';
import { dayOf, morningOf } from '@/components/format/days';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import { kindName } from '@/components/scoring/kind-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { recordingOf } from '@/lib/funnel/scoring/recording';
import type { ActivityKind } from '@/lib/funnel/scoring/rules';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import { kindsOffered } from './kinds-offered';
import './activity-log.css';

/** Fetched when it is first opened: a popup that only shows a lead does not pay for it. */
const ActivityDetails = lazy(async () => ({
  default: (await import('./ActivityDetails')).ActivityDetails,
}));

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
  /** The team's. */
  readonly kinds: readonly ActivityKind[];
  /** Ids of what was recorded lately, the latest first. */
  readonly recent: readonly string[];
  /** A mail of theirs is on screen and offered to be noted. */
  readonly isMailOffered?: boolean;
  readonly programmes: readonly Programme[];
  readonly sources: readonly SuggestGroup[];
};

/** When it was, and where it came from; an empty source, or no programme: not told. */
export type Details = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly source: string;
  readonly programme: string | null;
};

/** One press for each thing that a person did by themselves; another day, a source or a programme only where wanted. */
export function ActivityLog(props: Props): ReactElement | null {
  const { definition, lead, people, now, run, kinds, recent, programmes, sources } = props;
  const { isMailOffered = false } = props;
  const [hasMore, setMore] = useState(false);
  const [details, setDetails] = useState<Details | null>(null);
  // What was told of one activity is not silently told of the next.
  const step = useStep(run, () => setDetails(null));
  const { first, more } = kindsOffered(kinds, lead, recent, isMailOffered);
  if (first.length === 0) return null;
  const today = dayOf(now);
  const isLate = details !== null && (details.day === '' || details.day > today);
  const record = (kind: ActivityKind): void =>
    step.go({
      type: 'recordActivity',
      leadId: lead.id,
      activity: kind.id,
      ...recordingOf(kind.id),
      ...(details === null ? {} : told(details, today, programmes)),
    });
  return (
    <section className="activity-log" aria-label={words('activityLog.title')}>
      <div className="activity-log-head">
        <span className="activity-log-title">{words('activityLog.title')}</span>
        {more.length > 0 && (
          <Button
            small
            look="quiet"
            label={words(hasMore ? 'activityLog.fewerLabel' : 'activityLog.moreLabel')}
            isExpanded={hasMore}
            onPress={() => setMore(!hasMore)}
          >
            {words(hasMore ? 'activityLog.fewer' : 'activityLog.more')}
          </Button>
        )}
        <Button
          small
          look="quiet"
          icon="calendar"
          label={words('activityLog.details')}
          isExpanded={details !== null}
          onPress={() => setDetails(details === null ? { day: today, source: '', programme: null } : null)}
        />
      </div>
      {details !== null && (
        <Suspense fallback={null}>
          <ActivityDetails
            details={details}
            isLate={isLate}
            today={today}
            programmes={programmes}
            sources={sources}
            onChange={setDetails}
          />
        </Suspense>
      )}
      <div className="activity-kinds">
        {(hasMore ? [...first, ...more] : first).map((kind) => (
          <Button
            key={kind.id}
            small
            isPending={step.isPending}
            isDisabled={isLate}
            onPress={() => record(kind)}
          >
            {kindName(kind)}
          </Button>
        ))}
      </div>
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </section>
  );
}

function told({ day, source, programme: id }: Details, today: string, programmes: readonly Programme[]) {
  const occurredAt = day === today ? null : morningOf(day);
  const programme = programmes.find((each) => each.id === id);
  return {
    ...(occurredAt === null ? {} : { occurredAt }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(programme === undefined ? {} : { programme: programme.id }),
    // Where mentions and comments are found, each begins the time anew in which a lead counts as active.
    ...(programme?.kind === 'prospecting' ? { keepsActive: true } : {}),
  };
}
