import type { Held, LeadPast } from './lead-past';

/**
 * A past as it is known by a moment that counts as now. A clock that was set back leaves events behind that by it are
 * still to come; what is known has happened all the same, and not later than now. So it is told as of now until the clock
 * has caught up: lists and counts show it as well, and nobody is thought to have waited for longer than they did.
 * @param lastAt when the last thing happened to the lead, wall time in ms
 * @param now wall time in ms
 */
export function notLater(past: LeadPast, lastAt: number, now: number): LeadPast {
  if (lastAt <= now) return past;
  // What comes after the last thing that happened is really still to come, as when a window runs out.
  const by = (at: number): number => (at > now && at <= lastAt ? now : at);
  const byOrNot = (at: number | null): number | null => (at === null ? null : by(at));
  const moved = <Each extends { readonly at: number }>(each: Each): Each => ({ ...each, at: by(each.at) });
  const held = <Value>(all: readonly Held<Value>[]): readonly Held<Value>[] =>
    all.map(({ value, from, to }) => ({ value, from: by(from), to: byOrNot(to) }));
  return {
    ...past,
    addedAt: by(past.addedAt),
    stays: past.stays.map((each) => moved(each)),
    backs: past.backs.map((each) => moved(each)),
    handOvers: past.handOvers.map((each) => ({
      ...moved(each),
      takenAt: byOrNot(each.takenAt),
      returned: each.returned && moved(each.returned),
      left: each.left && moved(each.left),
      wonAt: byOrNot(each.wonAt),
    })),
    // When it is due may well be still to come.
    clocks: past.clocks.map((each) => ({ ...each, from: by(each.from), endedAt: byOrNot(each.endedAt) })),
    did: past.did.map((each) => moved(each)),
    programmes: held(past.programmes),
    owners: held(past.owners),
    quadrants: held(past.quadrants),
    values: held(past.values),
  };
}
