import { never } from '@/lib/metrics/past/pasts';
import type { Scene } from './scene';

/** A stay: in which stage, whose, how long in ms, by which of `exitWays` it was left, and for which stage. */
export type VisitExit = (stage: number, row: number, length: number, way: number, next: number) => void;

/** Stays that ended in the period, stage by stage, in the order of their length. */
export function exitsIn(scene: Scene, visit: VisitExit): void {
  const { chosen, from, before, asked } = scene;
  const { over } = scene.spells();
  const { starts, row, from: began, to: ended, way, next } = over;
  for (let stage = 0; stage + 1 < starts.length; stage += 1) {
    const last = starts[stage + 1] ?? 0;
    for (let at = starts[stage] ?? 0; at < last; at += 1) {
      const whose = row[at] ?? 0;
      const end = ended[at] ?? never;
      if (chosen[whose] !== 1 || end < from || end >= before || end > asked.asOf) continue;
      visit(stage, whose, end - (began[at] ?? 0), way[at] ?? 0, next[at] ?? 0);
    }
  }
}

/** Stands for the way of a stay that goes on, or of which nobody knows how it went on. */
export const goesOn = 255;

/**
 * Stays that began in the period: first those of a stage that are over, in the order of their length, then those that go
 * on, in the order of their age, but for the few that were lost sight of before.
 */
export function staysFrom(scene: Scene, visit: VisitExit): void {
  const { chosen, from, before, asked } = scene;
  const { asOf } = asked;
  const { over, all } = scene.spells();
  for (let stage = 0; stage + 1 < over.starts.length; stage += 1) {
    const lastOver = over.starts[stage + 1] ?? 0;
    for (let at = over.starts[stage] ?? 0; at < lastOver; at += 1) {
      const whose = over.row[at] ?? 0;
      const began = over.from[at] ?? 0;
      const end = over.to[at] ?? never;
      if (chosen[whose] !== 1 || began < from || began >= before || end > asOf) continue;
      visit(stage, whose, end - began, over.way[at] ?? 0, over.next[at] ?? 0);
    }
    const last = all.starts[stage + 1] ?? 0;
    for (let at = all.starts[stage] ?? 0; at < last; at += 1) {
      const end = all.to[at] ?? never;
      const began = all.from[at] ?? 0;
      const isLost = all.lost[at] === 1;
      if ((end <= asOf && !isLost) || began > asOf || began < from || began >= before) continue;
      const whose = all.row[at] ?? 0;
      if (chosen[whose] === 1) visit(stage, whose, Math.min(end, asOf) - began, goesOn, stage);
    }
  }
}

/** Lengths that come one by one, mostly in ascending order. */
export class Lengths {
  #values = new Float64Array(64);
  #count = 0;
  #isSorted = true;

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const before = this.#values;
      this.#values = new Float64Array(before.length * 2);
      this.#values.set(before);
    }
    if (this.#count > 0 && value < (this.#values[this.#count - 1] ?? 0)) this.#isSorted = false;
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  asPushed(): Float64Array {
    return this.#values.subarray(0, this.#count);
  }

  /** Ascending. */
  sorted(): Float64Array {
    const values = this.asPushed();
    if (!this.#isSorted) values.sort();
    this.#isSorted = true;
    return values;
  }
}
