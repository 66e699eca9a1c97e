import { useState, type ReactElement } from 'react';
import { workingExamples } from '@/lib/funnel/follow-up/working-example';
import type { WorkingCalendar } from '@/lib/funnel/follow-up/working-time';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import '@/components/funnel-editor/funnel-editor.css';

type Props = {
  /** Without problems. */
  readonly calendar: WorkingCalendar;
  readonly hours: number;
};

const hour = 3_600_000;

/** What a calendar means, by example: in the days to come, by its own clocks. */
export function WorkingExamples({ calendar, hours }: Props): ReactElement {
  // Examples that wander while somebody reads them would be none.
  const [now] = useState(() => Date.now());
  const format = new Intl.DateTimeFormat(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: calendar.zone,
  });
  return (
    <div className="editor-example" aria-live="polite">
      <p className="field-label">
        {words('workingTime.example')}
        {words('common.dot')}
        {words('workingTime.dueHours', [times.long(hours * hour)])}
      </p>
      {workingExamples(calendar, hours, now).map(({ from, due }) => (
        <p key={from}>{words('workingTime.due', [format.format(from), format.format(due)])}</p>
      ))}
    </div>
  );
}
