import type { ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import { Icon } from '@/components/icon/Icon';
import type { LastChanceTaken } from '@/lib/funnel/log/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import './stage.css';

/** How long an answer to the last chance is waited for, or since when it is not; dense, for lists. */
export function AnswerWait({
  lastChance,
  now,
}: {
  readonly lastChance: LastChanceTaken;
  readonly now: number;
}): ReactElement {
  const left = lastChance.until - now;
  return (
    <span
      className="time-left figures"
      data-state={left < 0 ? 'over' : 'fine'}
      title={words('lastChance.waitTitle', [exactText(lastChance.until)])}
    >
      <Icon name="clock" size={12} />
      {words(left < 0 ? 'lead.time.overShort' : 'lead.time.leftShort', [times.short(left)])}
    </span>
  );
}
