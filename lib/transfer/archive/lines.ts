import { ArchiveError } from './format';

/** Bytes of the longest line: an event takes a few thousand, the largest definition some hundred thousand. */
const longestLine = 4_000_000;

const lineFeed = 10;

/** Lines that came together. `bytes`: all of them, line feeds included. */
export type LineBlock = { readonly lines: readonly string[]; readonly bytes: Uint8Array };

/**
 * Splits a file's bytes into lines. The last line comes by itself, so that what came before it is known to be
 * everything else.
 * @throws ArchiveError where a line is too long, or is no text
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBlock> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  /** A whole line is held, with what came of the next. */
  let isWhole = false;
  let line = 1;
  const block = (bytes: Uint8Array): LineBlock => {
    const lines = decodeLines(decoder, bytes, line);
    line += lines.length;
    return { lines, bytes };
  };
  for await (const chunk of chunks) {
    // Everything up to the last line feed but one is whole lines of which none is the last.
    held.push(chunk);
    heldBytes += chunk.length;
    if (chunk.includes(lineFeed)) {
      isWhole = true;
      const whole = joined(held, heldBytes);
      const last = whole.lastIndexOf(lineFeed);
      const end = last === 0 ? -1 : whole.lastIndexOf(lineFeed, last - 1);
      if (end >= 0) yield block(whole.subarray(0, end + 1));
      const rest = whole.slice(end + 1);
      held = [rest];
      heldBytes = rest.length;
    }
    if (heldBytes > longestLine * 2)
      throw new ArchiveError({ type: 'LineTooLong', line: isWhole ? line + 1 : line });
  }
  if (heldBytes > 0) yield block(joined(held, heldBytes));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decodeLines(decoder: TextDecoder, bytes: Uint8Array, firstLine: number): readonly string[] {
  const text = decoded(decoder, bytes, firstLine);
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const long = lines.findIndex((each) => each.length > longestLine);
  if (long !== -1) throw new ArchiveError({ type: 'LineTooLong', line: firstLine + long });
  return lines;
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, firstLine: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ArchiveError({ type: 'BadLine', line: firstLine + badLineIn(bytes), table: null });
  }
}

/** How many lines before the first that is no UTF-8. */
function badLineIn(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Math.max(
    text.split('\n').findIndex((each) => each.includes('�')),
    0,
  );
}
