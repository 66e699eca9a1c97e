/** What room is taken for: each has its own. */
type Numbers =
  'over' | 'running' | 'lost' | 'open' | 'ended' | 'tagged' | 'forward' | 'at' | 'left' | 'spread';
type Whole = 'rows' | 'tags';

/**
 * Room for as many numbers as are asked for, used again and again: a figure over a million leads takes a good part of its
 * time where it has the browser find, empty and throw away room for them. Whoever takes some has it only until the next
 * one takes some for the same use; what is in it at first is anything.
 */
export class Scratch {
  readonly #numbers = new Map<Numbers, Float64Array>();
  readonly #whole = new Map<Whole, Int32Array>();

  /** Room for numbers. */
  numbers(use: Numbers, length: number): Float64Array {
    let room = this.#numbers.get(use);
    if (room === undefined || room.length < length) {
      room = new Float64Array(length + (length >>> 3));
      this.#numbers.set(use, room);
    }
    return room;
  }

  /** Room for whole numbers. */
  whole(use: Whole, length: number): Int32Array {
    let room = this.#whole.get(use);
    if (room === undefined || room.length < length) {
      room = new Int32Array(length + (length >>> 3));
      this.#whole.set(use, room);
    }
    return room;
  }
}
