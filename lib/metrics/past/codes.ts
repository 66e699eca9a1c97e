/** Numbers for texts, from 0 on in the order in which they were first met. */
export class Codes {
  readonly #byText = new Map<string, number>();
  readonly #texts: string[] = [];

  /** The text's number; a new one where it was not met before. */
  of(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#byText.set(text, code);
    this.#texts.push(text);
    return code;
  }

  /** The text's number; -1: it was never met. */
  find(text: string): number {
    return this.#byText.get(text) ?? -1;
  }

  textOf(code: number): string {
    return this.#texts[code] ?? '';
  }

  get texts(): readonly string[] {
    return this.#texts;
  }
}
