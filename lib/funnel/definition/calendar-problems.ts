import type { FunnelDefinition } from './definition';
import type { FunnelProblem } from './definition-problems';
import { isTimeZone } from './is-time-zone';

type WorkingTime = NonNullable<FunnelDefinition['workingTime']>;

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;
const mostHolidays = 1000;

/**
 * What is wrong with a working calendar that is being written: what its schema would refuse, without loading it.
 * Nothing may be counted in a calendar that has a problem: there may be no working day to come to.
 */
export function calendarProblems(calendar: WorkingTime): readonly FunnelProblem[] {
  const { zone, days, opens, closes, holidays } = calendar;
  const isOpening = timeOfDay.test(opens);
  const isClosing = timeOfDay.test(closes) || closes === '24:00';
  const problems: readonly (FunnelProblem | false)[] = [
    !isTimeZone(zone) && { path: 'workingTime.zone', type: 'noZone' },
    days.length === 0 && { path: 'workingTime.days', type: 'empty' },
    !isOpening && { path: 'workingTime.opens', type: 'form' },
    !isClosing && { path: 'workingTime.closes', type: 'form' },
    // Two digits for the hour sort as the day goes.
    isOpening && isClosing && opens >= closes && { path: 'workingTime.closes', type: 'closesFirst' },
    holidays.length > mostHolidays && { path: 'workingTime.holidays', type: 'tooLong' },
  ];
  return problems.filter((problem) => problem !== false);
}
