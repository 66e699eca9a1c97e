/** What a CSV file is written in. The first five are told by their bytes; the others are the user's choice. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

export type Encoding = (typeof encodings)[number];

/** Bytes that are read at a time. */
const pieceSize = 256 * 1024;
/** Bytes by which a file without a mark is told to be UTF-16. */
const sampleSize = 4096;

/**
 * The encoding of a text file: its byte order mark, else the zero bytes of UTF-16, else UTF-8 where the whole file
 * is valid UTF-8, else Windows-1252, which is what spreadsheets in the West write.
 * @param signal ends the look at the whole file; what is told then is of no use
 */
export async function detectEncoding(file: Blob, signal?: AbortSignal): Promise<Encoding> {
  const start = await bytesOf(file.slice(0, sampleSize));
  const marked = encodingOfMark(start) ?? encodingOfZeros(start, 4) ?? encodingOfZeros(start, 2);
  if (marked) return marked;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces(file)) {
      if (signal?.aborted) return 'utf-8';
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/**
 * A file's text, piece by piece and without its byte order mark; letters are never cut in two.
 * @param onBytes is told of how many bytes were read when a piece was
 */
export async function* decode(
  file: Blob,
  encoding: Encoding,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = decoderFor(encoding);
  let bytes = 0;
  for await (const piece of pieces(file)) {
    bytes += piece.length;
    onBytes?.(bytes);
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

type Decoder = { decode(bytes?: Uint8Array<ArrayBuffer>, options?: { readonly stream: boolean }): string };

function decoderFor(encoding: Encoding): Decoder {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return utf32Decoder(encoding === 'utf-32le');
  return new TextDecoder(encoding);
}

/** Browsers do not decode UTF-32; what lies outside Unicode becomes the replacement character. */
function utf32Decoder(littleEndian: boolean): Decoder {
  let rest = new Uint8Array(0);
  let atStart = true;
  return {
    decode(bytes = new Uint8Array(0)) {
      // A mark of two bytes in front of units of four is dropped by itself.
      const read =
        atStart && starts(bytes, 0xff, 0xfe, 0, 0)
          ? bytes
          : atStart && hasShortMark(bytes)
            ? bytes.subarray(2)
            : bytes;
      const all = new Uint8Array(rest.length + read.length);
      all.set(rest);
      all.set(read, rest.length);
      const whole = all.length - (all.length % 4);
      const view = new DataView(all.buffer, 0, whole);
      rest = all.slice(whole);
      const letters: string[] = [];
      for (let at = 0; at < whole; at += 4) {
        const code = view.getUint32(at, littleEndian);
        if (!(atStart && code === 0xfeff))
          letters.push(String.fromCodePoint(code > 0x10ffff ? 0xfffd : code));
        atStart = false;
      }
      return letters.join('');
    },
  };
}

/**
 * Longer marks first: that of UTF-32 LE begins like that of UTF-16 LE. Some writers of UTF-32 put the mark of UTF-16
 * in front, so the zero bytes behind a short mark have the last word.
 */
function encodingOfMark(bytes: Uint8Array): Encoding | null {
  if (starts(bytes, 0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (starts(bytes, 0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (!hasShortMark(bytes)) return null;
  return encodingOfZeros(bytes.subarray(2), 4) ?? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
}

/**
 * Wide units are told by zero bytes that lie all on one side of them: separators and line ends do so in any script.
 * @param unit bytes of a unit, 2 or 4
 */
function encodingOfZeros(bytes: Uint8Array, unit: 2 | 4): Encoding | null {
  const zeros = Array.from({ length: unit }, () => 0);
  for (const [index, byte] of bytes.entries())
    if (byte === 0) zeros[index % unit] = (zeros[index % unit] ?? 0) + 1;
  const units = bytes.length / unit;
  // Of four bytes two are zero in all but rare letters; of two, one is in Latin letters and separators.
  const isZero = (place: number): boolean => (zeros[place] ?? 0) > units * (unit === 4 ? 0.9 : 0.1);
  const isNever = (place: number): boolean => zeros[place] === 0;
  if (unit === 2) return isZero(1) && isNever(0) ? 'utf-16le' : isZero(0) && isNever(1) ? 'utf-16be' : null;
  if (isZero(2) && isZero(3) && isNever(0)) return 'utf-32le';
  return isZero(0) && isZero(1) && isNever(3) ? 'utf-32be' : null;
}

function hasShortMark(bytes: Uint8Array): boolean {
  return starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
}

function starts(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

async function* pieces(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += pieceSize) yield await bytesOf(file.slice(at, at + pieceSize));
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
