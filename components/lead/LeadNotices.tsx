import type { ReactElement } from 'react';
import { exactText, Moment } from '@/components/format/Moment';
import { userNameWithin, type People } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { activityWords } from './activity-words';
import { Notice } from './Notice';
import { Returned, SentAgain } from './Returned';
import './lead.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  /** The team's kinds of activities, for the names of its own. */
  readonly kinds?: NamedKinds | undefined;
};

/** What has to be known before doing anything: opted out, why now, given back and why, snoozed, lost to whom. */
export function LeadNotices({ definition, lead, people, now, kinds }: Props): ReactElement | null {
  const notices = [
    lead.contactLocked && (
      <Notice key="locked" icon="lock" tone="warn">
        {words('lead.notice.locked')}
      </Notice>
    ),
    <HandOff key="handOff" definition={definition} lead={lead} people={people} now={now} kinds={kinds} />,
    <Returned key="returned" definition={definition} lead={lead} people={people} now={now} />,
    lead.snoozedUntil !== null && lead.snoozedUntil > now && (
      <Notice key="snoozed" icon="clock">
        {words('lead.notice.snoozed', [exactText(lead.snoozedUntil)])}
      </Notice>
    ),
    lead.lostTo !== null && (
      <Notice key="lost" icon="info">
        {lead.lostTo === 'status-quo'
          ? words('lead.notice.lostToStatusQuo')
          : words('lead.notice.lostTo', [lead.lostTo])}
      </Notice>
    ),
  ];
  return <div className="lead-notices">{notices}</div>;
}

/** A hand-off that waits: who sends it, why now, and what the person did last. */
function HandOff({ definition, lead, people, now, kinds }: Props): ReactElement | null {
  const { kind, code } = stageById(definition, stageNow(definition, lead, now));
  if (kind !== 'hand-off' || !lead.qualified) return null;
  const { by, latestAt, whyNow } = lead.qualified;
  return (
    <>
      <Notice icon="flag">
        <p className="lead-aside">
          {words('lead.notice.sentBy', [userNameWithin(people, by)])} <Moment at={latestAt} now={now} />
        </p>
        {whyNow !== null && (
          <p className="lead-why-now">
            <strong>{words('lead.notice.whyNow')}</strong> <bdi>{whyNow}</bdi>
          </p>
        )}
        {lead.lastActivities.length > 0 && (
          <ul className="lead-activities" aria-label={words('lead.notice.lastActivities')}>
            {lead.lastActivities.map((activity) => (
              <li key={activity.id}>
                <Moment at={activity.at} now={now} />
                <bdi>{activityWords(activity, kinds)}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <SentAgain definition={definition} lead={lead} people={people} now={now} code={code} />
    </>
  );
}
