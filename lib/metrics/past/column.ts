/** What a column may be made of. */
type Packed = Float64Array | Int32Array | Uint8Array;

/** Numbers one after the other, packed, to which more can be added. */
export class Column<Kind extends Packed> {
  #data: Kind;
  #length = 0;

  /** @param empty an array of the kind that is wanted */
  constructor(empty: Kind) {
    this.#data = empty;
  }

  /** At least `length` numbers; what lies behind is nothing. Another array once there was no more room. */
  get data(): Kind {
    return this.#data;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) this.#grow();
    this.#data[this.#length] = value;
    this.#length += 1;
  }

  /** From now on its numbers are in another array: what was taken of it stays as it is. */
  part(): void {
    this.#data = this.#data.slice() as Kind;
  }

  #grow(): void {
    const before = this.#data;
    this.#data = new (before.constructor as new (length: number) => Kind)(Math.max(64, before.length * 2));
    this.#data.set(before);
  }
}

export function times(): Column<Float64Array> {
  return new Column(new Float64Array());
}

export function numbers(): Column<Int32Array> {
  return new Column(new Int32Array());
}

export function bytes(): Column<Uint8Array> {
  return new Column(new Uint8Array());
}
