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
 */
export async function detectEncoding(file: Blob): Promise<Encoding> {
  const start = await bytesOf(file.slice(0, sampleSize));
  const marked = encodingOfMark(start) ?? utf16WithoutMark(start);
  if (marked) return marked;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces(file)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** A file's text, piece by piece and without its byte order mark; letters are never cut in two. */
export async function* decode(file: Blob, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderFor(encoding);
  for await (const piece of pieces(file)) {
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
      const all = new Uint8Array(rest.length + bytes.length);
      all.set(rest);
      all.set(bytes, rest.length);
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

/** Longer marks first: that of UTF-32 LE begins like that of UTF-16 LE. */
function encodingOfMark(bytes: Uint8Array): Encoding | null {
  const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (starts(0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (starts(0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  return null;
}

/** Text in Latin letters leaves every other byte zero in UTF-16; separators and line ends do so in any script. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  const few = bytes.length / 20;
  if (zeros.odd > few && zeros.even === 0) return 'utf-16le';
  if (zeros.even > few && zeros.odd === 0) return 'utf-16be';
  return null;
}

async function* pieces(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += pieceSize) yield await bytesOf(file.slice(at, at + pieceSize));
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
