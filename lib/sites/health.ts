import type { Health, HealthState, View } from './site-adapter';

/** What reading one kind of place on a page gave: rows, messages, compose fields. */
export type Tally = {
  /** Places that look like the kind. */
  readonly places: number;
  /** Places in which somebody was recognised. */
  readonly recognised: number;
  /** The rung that hit, by target; -1: none did. */
  readonly rungs: Readonly<Record<string, number>>;
};

/**
 * A page's health from what its kinds of places gave.
 * @param view what the page is
 * @param tallies one for each kind of place
 */
export function healthOf(view: View, tallies: readonly Tally[]): Health {
  const rungs: Record<string, number> = {};
  let places = 0;
  let recognised = 0;
  for (const tally of tallies) {
    places += tally.places;
    recognised += tally.recognised;
    Object.assign(rungs, tally.rungs);
  }
  const isDegraded = Object.values(rungs).some((rung) => rung > 0);
  return { state: stateOf(places, recognised, isDegraded), view, places, recognised, rungs };
}

function stateOf(places: number, recognised: number, isDegraded: boolean): HealthState {
  if (places === 0) return 'idle';
  if (recognised === 0) return 'broken';
  if (recognised < places) return 'partial';
  return isDegraded ? 'degraded' : 'ok';
}
