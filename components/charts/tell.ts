import type { FigureCell, Opens, Told, ToldPart } from './figure-data';

/** Stand in a message for what is told there: letters of private use, which no text of ours holds. */
const firstSlot = 0xe0_00;

/**
 * A message with what is told in it, each number where the language puts it.
 * @param compose gives the message; each of its texts stands for what is given at that place
 */
export function tell<const Given extends readonly (string | Told | FigureCell)[]>(
  compose: (...slots: { readonly [Place in keyof Given]: string }) => string,
  ...given: Given
): Told {
  const slots = given.map((_, place) => String.fromCharCode(firstSlot + place));
  let text = '';
  const parts: ToldPart[] = [];
  for (const letter of compose(...(slots as { readonly [Place in keyof Given]: string }))) {
    const put = given[(letter.codePointAt(0) ?? 0) - firstSlot];
    if (put === undefined) {
      text += letter;
      continue;
    }
    const told = typeof put === 'string' ? plain(put) : toldOf(put);
    for (const part of told.parts)
      parts.push({ ...part, from: part.from + text.length, to: part.to + text.length });
    text += told.text;
  }
  return { text, parts: joined(text, parts) };
}

/** A text without numbers that open anything. */
export function plain(text: string): Told {
  return { text, parts: [] };
}

/** A number that opens its leads; undefined: there is nobody behind it. */
export function number(text: string, opens: Opens | undefined): Told {
  return { text, parts: opens === undefined ? [] : [{ from: 0, to: text.length, opens }] };
}

/** What a cell tells. */
export function toldOf({ text, parts, ...cell }: Told | FigureCell): Told {
  if (parts !== undefined) return { text, parts };
  return number(text, 'opens' in cell ? cell.opens : undefined);
}

/** A share and its count, as in "30% (12", open the same leads: they are one. */
function joined(text: string, parts: readonly ToldPart[]): readonly ToldPart[] {
  const all: ToldPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.opens === part.opens && !/[\p{L}\p{N}]/u.test(text.slice(last.to, part.from)))
      all.splice(-1, 1, { ...last, to: part.to });
    else all.push(part);
  }
  return all;
}
