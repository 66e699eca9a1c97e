import type { ReactElement } from 'react';
import type { FollowUp } from '@/lib/funnel/log/follow-up-clock';
import { exactText } from '@/components/format/Moment';
import { Icon } from '@/components/icon/Icon';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import './stage.css';

/** Under this share of the time it is getting late. */
const lateShare = 0.25;

/** The follow-up clock that runs: how long is left to accept or to get in touch, or how long it is overdue. */
export function TimeLeft({
  followUp,
  now,
  dense = false,
}: {
  readonly followUp: FollowUp;
  readonly now: number;
  readonly dense?: boolean;
}): ReactElement {
  const left = followUp.dueAt - now;
  const span = dense ? times.short(left) : times.long(left);
  const state =
    left < 0 ? 'over' : left < lateShare * (followUp.dueAt - followUp.startedAt) ? 'late' : 'fine';
  const isNextDay = followUp.working && followUp.hours === 24;
  return (
    <span
      className="time-left figures"
      data-state={state}
      title={words(isNextDay ? 'lead.time.dueSameTime' : 'lead.time.due', [exactText(followUp.dueAt)])}
    >
      <Icon name="clock" size={12} />
      {left < 0
        ? words(dense ? 'lead.time.overShort' : `lead.time.over.${followUp.of}`, [span])
        : words(dense ? 'lead.time.leftShort' : `lead.time.left.${followUp.of}`, [span])}
    </span>
  );
}
