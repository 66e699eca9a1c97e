/** Characters of a line that are read: longer ones hold pictures. */
const longestLine = 100_000;

/**
 * The lines of a vCard file, put together where they were folded: by a space at the beginning of the next (RFC 6350,
 * 3.2), or by `=` at the end of quoted-printable text (vCard 2.1). Of longer ones only the beginning is kept.
 * @param texts the file's text in pieces, cut anywhere
 * @returns the lines of each piece
 */
export async function* unfoldLines(texts: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  let open: string | null = null;
  const add = (line: string): string[] => {
    if (open !== null && isSoftBroken(open)) {
      open = joined(open.slice(0, -1), line);
      return [];
    }
    if (open !== null && /^[ \t]/u.test(line)) {
      open = joined(open, line.slice(1));
      return [];
    }
    const whole = open;
    open = joined('', line);
    return whole === null ? [] : [whole];
  };
  for await (const text of texts) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/u);
    // What is cut within a line, or between the two signs of a line's end, goes on with the next piece.
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) rest = rest.slice(0, longestLine) + (rest.endsWith('\r') ? '\r' : '');
    const whole = lines.flatMap(add);
    if (whole.length > 0) yield whole;
  }
  const last = [...rest.split('\r').flatMap(add), ...(open === null ? [] : [open])];
  yield last;
}

function joined(text: string, line: string): string {
  return text.length >= longestLine ? text : (text + line).slice(0, longestLine);
}

/** Quoted-printable text that goes on in the next line. */
function isSoftBroken(line: string): boolean {
  return line.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/iu.test(line.slice(0, 400));
}
