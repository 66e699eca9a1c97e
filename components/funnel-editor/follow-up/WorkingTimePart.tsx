import { lazy, Suspense, useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { calendarProblems } from '@/lib/funnel/definition/calendar-problems';
import { setWorkingTime, usualCalendar } from '@/lib/funnel/editing/working-calendar';
import type { WorkingCalendar } from '@/lib/funnel/follow-up/working-time';
import { words } from '@/lib/words';
import { CalendarFields } from './CalendarFields';
import { Holidays } from './Holidays';
import type { PartProps } from '@/components/funnel-editor/part';
import { ownZone } from './zones';

// Brings what counts in time zones along, which nothing else here needs.
const WorkingExamples = lazy(async () => ({
  default: (await import('./WorkingExamples')).WorkingExamples,
}));

/** A year: nobody agrees on more. */
const mostHours = 8760;

/** When the follow-up clocks run: by day and by night, or in the hours in which the team works. */
export function WorkingTimePart({ definition, onChange }: PartProps): ReactElement {
  const calendar = definition.workingTime ?? null;
  // Switched off and on again, it is as it was.
  const [last, setLast] = useState<WorkingCalendar>(() => calendar ?? usualCalendar(ownZone()));
  const change = (next: WorkingCalendar): void => {
    setLast(next);
    onChange(setWorkingTime(definition, next));
  };
  const choices = (['always', 'working'] as const).map((id) => ({
    id,
    label: words(`workingTime.${id}`),
    hint: words(`workingTime.${id}Hint`),
  }));
  return (
    <div className="editor-fields" data-path="workingTime">
      <ChoiceList
        label={words('workingTime.runs')}
        choices={choices}
        value={calendar === null ? 'always' : 'working'}
        onChange={(id) => onChange(setWorkingTime(definition, id === 'always' ? null : last))}
      />
      {calendar !== null && (
        <>
          <CalendarFields calendar={calendar} problems={calendarProblems(calendar)} onChange={change} />
          {calendarProblems(calendar).length === 0 && (
            <Suspense fallback={null}>
              <WorkingExamples calendar={calendar} hours={agreedHours(definition.stages)} />
            </Suspense>
          )}
          <Holidays calendar={calendar} onChange={change} />
        </>
      )}
    </div>
  );
}

/** What the funnel gives to accept; a day where it does not say, or not yet anything that can be counted. */
function agreedHours(stages: PartProps['definition']['stages']): number {
  const hours = stages.find(({ acceptWithinHours }) => acceptWithinHours !== undefined)?.acceptWithinHours;
  return hours !== undefined && hours > 0 && hours <= mostHours ? hours : 24;
}
