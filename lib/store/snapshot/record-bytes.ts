import type { WordList } from './words';

/**
 * Writes one record: yes and no, texts by number, times as doubles. Whether an optional value is there takes one bit;
 * the bits come first. What was written in some order is read in the same order.
 */
export class RecordWriter {
  readonly #words: WordList;
  readonly #body: number[] = [];
  readonly #double = new DataView(new ArrayBuffer(8));
  #bits = 0;
  #bit = 1;

  constructor(words: WordList) {
    this.#words = words;
  }

  flag(value: boolean): void {
    if (value) this.#bits |= this.#bit;
    this.#bit <<= 1;
  }

  /** A whole number from 0 on, in as few bytes as it needs. */
  count(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#body.push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#body.push(rest);
  }

  text(value: string): void {
    this.count(this.#words.numberOf(value));
  }

  time(value: number): void {
    this.#double.setFloat64(0, value);
    for (let index = 0; index < 8; index += 1) this.#body.push(this.#double.getUint8(index));
  }

  textOrNull(value: string | null): void {
    this.flag(value !== null);
    if (value !== null) this.text(value);
  }

  timeOrNull(value: number | null): void {
    this.flag(value !== null);
    if (value !== null) this.time(value);
  }

  /** The record: `prefix`, the bits, what was written. */
  finish(prefix: readonly number[]): Uint8Array<ArrayBuffer> {
    const bits = [this.#bits & 0xff, (this.#bits >>> 8) & 0xff, (this.#bits >>> 16) & 0xff];
    return Uint8Array.from([...prefix, ...bits, ...this.#body]);
  }
}

/** Reads what a `RecordWriter` wrote. */
export class RecordReader {
  readonly #words: WordList;
  readonly #view: DataView;
  #bits: number;
  #next: number;

  /** @param start where the record's bits begin */
  constructor(words: WordList, bytes: Uint8Array, start: number) {
    this.#words = words;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#bits = this.#view.getUint16(start, true) | (this.#view.getUint8(start + 2) << 16);
    this.#next = start + 3;
  }

  flag(): boolean {
    const value = (this.#bits & 1) === 1;
    this.#bits >>>= 1;
    return value;
  }

  count(): number {
    for (let value = 0, unit = 1; ; unit *= 0x80) {
      const byte = this.#view.getUint8(this.#next);
      this.#next += 1;
      value += (byte & 0x7f) * unit;
      if (byte <= 0x7f) return value;
    }
  }

  text(): string {
    return this.#words.textOf(this.count());
  }

  time(): number {
    const value = this.#view.getFloat64(this.#next);
    this.#next += 8;
    return value;
  }

  textOrNull(): string | null {
    return this.flag() ? this.text() : null;
  }

  timeOrNull(): number | null {
    return this.flag() ? this.time() : null;
  }
}
