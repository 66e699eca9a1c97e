/**
 * Texts that recur in many leads (stages, steps, users, reasons) by number. Only ever grows, so that records written
 * earlier stay readable.
 */
export type WordList = {
  readonly numberOf: (text: string) => number;
  readonly textOf: (number: number) => string;
  readonly all: () => readonly string[];
};

/** @param known as `all` gave it */
export function createWordList(known: readonly string[] = []): WordList {
  const texts = [...known];
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return {
    numberOf: (text) => {
      const number = numbers.get(text) ?? texts.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
    textOf: (number) => {
      const text = texts[number];
      if (text === undefined) throw new RangeError('a word that is not in the list');
      return text;
    },
    all: () => texts,
  };
}
