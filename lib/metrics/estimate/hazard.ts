import { wilson } from '@/lib/metrics/wilson';

export const daysOfWeek = 7;
/** Weeks from which it is told how fast the chance fades: later there are few left. */
const fittedWeeks = 13;

/** Of those not won before a week of their age and seen so long, the share that was won in it. */
export type Hazard = {
  /** Every week up to the last one in which somebody was won, the first one being 0. */
  readonly weeks: readonly {
    readonly week: number;
    readonly atRisk: number;
    readonly won: number;
    readonly hazard: number;
    /** Ends of its 95 % interval: Wilson's. */
    readonly low: number;
    readonly high: number;
  }[];
  /** Days in which the chance falls by half, over the first thirteen weeks; undefined: it does not. */
  readonly halfLifeDays: number | undefined;
};

/**
 * The chance to end week by week, as in a life table (Cutler and Ederer, J. Chron. Dis. 8, 1958, 699-712) but that all are
 * at risk who had not ended before the week and were seen up to its beginning, those too that are lost sight of in it.
 * @param events ages at which it ended, ascending
 * @param censored ages of those that go on, ascending
 * @param day how long a day is in the unit of the ages: 86,400,000 where these are in ms
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

/**
 * Days: by least squares a straight line through the logarithms of the weeks, each as heavy as what ended in it, falls by
 * half every ln 2 / slope.
 */
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
