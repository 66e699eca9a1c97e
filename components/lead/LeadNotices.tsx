import type { ReactElement, ReactNode } from 'react';
import { Moment } from '@/components/format/Moment';
import { Icon, type IconName } from '@/components/icon/Icon';
import { userName, userNameWithin, type People } from '@/components/person/names';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition';
import { stageNow, type Lead } from '@/lib/funnel/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { activityWords } from './activity-words';
import './lead.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
};

/** What has to be known before doing anything: opted out, why now, given back and why, lost to whom. */
export function LeadNotices({ definition, lead, people, now }: Props): ReactElement | null {
  const notices = [
    lead.contactLocked && (
      <Notice key="locked" icon="lock" tone="warn">
        {words('lead.notice.locked')}
      </Notice>
    ),
    <HandOff key="handOff" definition={definition} lead={lead} people={people} now={now} />,
    <Returned key="returned" definition={definition} lead={lead} people={people} now={now} />,
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
function HandOff({ definition, lead, people, now }: Props): ReactElement | null {
  if (stageById(definition, stageNow(definition, lead, now)).kind !== 'hand-off' || !lead.qualified)
    return null;
  const { by, latestAt, whyNow } = lead.qualified;
  return (
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
            <li key={`${activity.at} ${activity.activity}`}>
              <Moment at={activity.at} now={now} />
              <bdi>{activityWords(activity)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** With marketing again: who gave it back, when and why, and when it wakes up. */
function Returned({ definition, lead, people, now }: Props): ReactElement | null {
  const { givenBack } = lead;
  if (givenBack === null || !(lead.position.parked || lead.position.outcome === 'closed')) return null;
  const reason = definition.reasons.find((each) => each.id === givenBack.reason);
  const ago = words('lead.notice.givenBack', [
    userName(people, givenBack.by),
    times.ago(now - givenBack.at),
    reason?.label ?? givenBack.reason,
  ]);
  return (
    <Notice icon="giveBack">
      <p>{ago}</p>
      {givenBack.answer !== null && (
        <p className="lead-aside">
          <bdi>{givenBack.answer}</bdi>
        </p>
      )}
      {reason && <p className="lead-aside">{words('lead.notice.next', [reason.nextAction])}</p>}
      {lead.wakeAt !== null && (
        <p className="lead-aside">
          {words(lead.wakeAt <= now ? 'lead.notice.woke' : 'lead.notice.wakes', [
            times.date(lead.wakeAt, now),
          ])}
        </p>
      )}
    </Notice>
  );
}

function Notice({
  icon,
  tone,
  children,
}: {
  readonly icon: IconName;
  readonly tone?: 'warn';
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="lead-notice" data-look={tone}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
