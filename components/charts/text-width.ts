/** Of an average letter, as a share of the size of its font. */
const letter = 0.55;

/**
 * How wide texts are in a font, in px. Measured apart from the page, which is not laid out for it; by their letters where
 * nothing can be measured.
 */
export function measureIn(fontFamily: string): (text: string, fontSize: number, weight?: number) => number {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  return (text, fontSize, weight = 400) => {
    if (context === null) return text.length * fontSize * letter;
    context.font = `${weight} ${fontSize}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

/** As much of a text as there is room for, by a measure of its width. */
export function fitText(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let least = 0;
  let most = letters.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (widthOf(cut(letters, middle)) <= room) least = middle;
    else most = middle - 1;
  }
  return cut(letters, least);
}

function cut(letters: readonly string[], length: number): string {
  return `${letters.slice(0, length).join('').trimEnd()}…`;
}
