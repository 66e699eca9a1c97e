import { quadrants, type Quadrant } from '@/lib/funnel/definition/quadrant';
import type { Score } from './score';

/** In which of five places a lead is: a quadrant, or none while it is not known whether it fits. */
export type Place = Quadrant | 'unknown';
export const places = [...quadrants, 'unknown'] as const satisfies readonly Place[];

/** Every lead's place by fit and interest, packed: a hundred thousand are drawn and searched as they are. */
export type Placed = {
  readonly ids: readonly string[];
  readonly fit: Float32Array;
  readonly interest: Float32Array;
  /** Index into `places`. */
  readonly place: Uint8Array;
  readonly counts: Readonly<Record<Place, number>>;
};

/** A part of the plot: leads whose points lie within both, the ends included. */
export type Area = {
  readonly fit: readonly [number, number];
  readonly interest: readonly [number, number];
};

/** Takes scores in one by one. */
export class Placing {
  readonly #ids: string[] = [];
  readonly #fit: number[] = [];
  readonly #interest: number[] = [];
  readonly #place: number[] = [];

  add(id: string, { fit, interest, quadrant }: Score): void {
    this.#ids.push(id);
    this.#fit.push(fit.points);
    this.#interest.push(interest.points);
    this.#place.push(places.indexOf(quadrant ?? 'unknown'));
  }

  /** What was taken in so far. */
  placed(): Placed {
    const counts = { A: 0, B: 0, C: 0, D: 0, unknown: 0 };
    for (const index of this.#place) counts[places[index] ?? 'unknown'] += 1;
    return {
      ids: [...this.#ids],
      fit: Float32Array.from(this.#fit),
      interest: Float32Array.from(this.#interest),
      place: Uint8Array.from(this.#place),
      counts,
    };
  }
}

/** Ids of the leads of a place. */
export function idsAt({ ids, place }: Placed, wanted: Place): readonly string[] {
  const index = places.indexOf(wanted);
  return ids.filter((_, at) => place[at] === index);
}

/** Ids of the leads within an area whose fit is known. */
export function idsWithin(placed: Placed, area: Area): readonly string[] {
  const unknown = places.indexOf('unknown');
  const [lowFit, highFit] = area.fit;
  const [lowInterest, highInterest] = area.interest;
  return placed.ids.filter((_, at) => {
    const fit = placed.fit[at] ?? 0;
    const interest = placed.interest[at] ?? 0;
    return (
      placed.place[at] !== unknown &&
      fit >= lowFit &&
      fit <= highFit &&
      interest >= lowInterest &&
      interest <= highInterest
    );
  });
}
