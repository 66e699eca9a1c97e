import type { Hazard } from '@/lib/metrics/report/times';
import { wilson } from '@/lib/metrics/wilson';

export const daysOfWeek = 7;
/** Weeks from which it is told how fast the chance fades: later there are few left. */
const fittedWeeks = 13;

/**
 * The chance to end week by week, of those that had not ended before and were seen so long.
 * @param events ages at which it ended, ascending
 * @param censored ages of those that go on, ascending
 * @param day how long a day is, as ages are told
 */
export function weeklyHazard(events: Float64Array, censored: Float64Array, day: number): Hazard {
  const length = daysOfWeek * day;
  const last = Math.floor((events.at(-1) ?? -1) / length);
  const weeks: Hazard['weeks'][number][] = [];
  let event = 0;
  let gone = 0;
  for (let week = 0; week <= last; week += 1) {
    while (gone < censored.length && (censored[gone] ?? 0) < week * length) gone += 1;
    const atRisk = events.length - event + censored.length - gone;
    const first = event;
    while (event < events.length && (events[event] ?? 0) < (week + 1) * length) event += 1;
    const won = event - first;
    weeks.push({ week, atRisk, won, hazard: won / atRisk, ...wilson(won, atRisk) });
  }
  return { weeks, halfLifeDays: halfLife(weeks.slice(0, fittedWeeks)) };
}

/** A straight line through the logarithms, each week as heavy as what ended in it; half is lost every ln 2 / slope. */
function halfLife(weeks: Hazard['weeks']): number | undefined {
  const told = weeks.filter(({ won }) => won > 0);
  const weight = told.reduce((sum, { won }) => sum + won, 0);
  const meanOf = (of: (week: Hazard['weeks'][number]) => number): number =>
    told.reduce((sum, week) => sum + week.won * of(week), 0) / weight;
  const ageOf = ({ week }: Hazard['weeks'][number]): number => week * daysOfWeek;
  const middle = meanOf(ageOf);
  const spread = meanOf((week) => (ageOf(week) - middle) ** 2);
  const fall = meanOf((week) => (ageOf(week) - middle) * Math.log(week.hazard));
  return spread > 0 && fall < 0 ? (-Math.log(2) * spread) / fall : undefined;
}
