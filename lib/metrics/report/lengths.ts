import { sortLengths } from '@/lib/metrics/estimate/sort-lengths';

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

  /** Ascending; nothing comes after it. */
  sorted(): Float64Array {
    const values = this.#values.subarray(0, this.#count);
    return this.#isSorted ? values : sortLengths(values);
  }
}
