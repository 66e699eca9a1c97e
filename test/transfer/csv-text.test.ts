import { describe, expect, it } from 'vitest';
import { decode, detectEncoding, type Encoding } from '@/lib/transfer/csv/encoding';
import { inspectFile } from '@/lib/transfer/files/inspect-file';
import { around } from './reading';

const text = 'Name;Ort\r\nJörg Müßig;Köln – 東京\r\n';

describe('the encoding of a CSV file', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, Encoding]>([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\u{feff}${text}`), 'utf-8'],
    ['UTF-16 LE with its mark', wide(`\u{feff}${text}`, 2, true), 'utf-16le'],
    ['UTF-16 BE with its mark', wide(`\u{feff}${text}`, 2, false), 'utf-16be'],
    ['UTF-16 LE without a mark', wide(text, 2, true), 'utf-16le'],
    ['UTF-16 BE without a mark', wide(text, 2, false), 'utf-16be'],
    ['UTF-32 LE with its mark', wide(`\u{feff}${text}`, 4, true), 'utf-32le'],
    ['UTF-32 BE with its mark', wide(`\u{feff}${text}`, 4, false), 'utf-32be'],
    ['UTF-32 LE without a mark', wide(text, 4, true), 'utf-32le'],
  ])('%s is told by its bytes and read without a mark', async (_, bytes, encoding) => {
    const file = new Blob([bytes]);
    expect(await detectEncoding(file)).toBe(encoding);
    expect(await whole(file, encoding)).toBe(text);
  });

  it('takes bytes that are no UTF-8 for Windows-1252', async () => {
    const file = new Blob([new Uint8Array([0x4a, 0xf6, 0x72, 0x67, 0x20, 0x96, 0x20, 0x80])]);
    expect(await detectEncoding(file)).toBe('windows-1252');
    expect(await whole(file, 'windows-1252')).toBe('Jörg – €');
  });

  it('finds the one byte far behind that is no UTF-8', async () => {
    const file = new Blob(['a,b\n'.repeat(100_000), new Uint8Array([0xe9])]);
    expect(await detectEncoding(file)).toBe('windows-1252');
  });

  it('cuts no letter in two where the pieces of a long file meet', async () => {
    const long = 'xé東😀'.repeat(60_000);
    for (const encoding of ['utf-8', 'utf-16le', 'utf-32be'] as const) {
      const bytes =
        encoding === 'utf-8'
          ? utf8(`a${long}`)
          : wide(`a${long}`, encoding === 'utf-16le' ? 2 : 4, encoding === 'utf-16le');
      expect((await whole(new Blob([bytes]), encoding)) === `a${long}`, encoding).toBe(true);
    }
  });

  it('reads a script of its own where the user names its encoding', async () => {
    const cyrillic = new Blob([new Uint8Array([0xc8, 0xec, 0xff, 0x0a, 0xc0, 0xed, 0xed, 0xe0])]);
    const inspection = await inspectFile(cyrillic, around, { encoding: 'windows-1251' });
    expect(inspection.ok && inspection.plan.sample[0]?.cells).toEqual(['Анна']);
  });
});

async function whole(file: Blob, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const piece of decode(file, encoding)) text += piece;
  return text;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** UTF-16 (units of 2 bytes) or UTF-32 (4). */
function wide(text: string, unit: 2 | 4, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const codes =
    unit === 2
      ? text.split('').map((each) => each.charCodeAt(0))
      : Array.from(text, (each) => each.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * unit));
  for (const [index, code] of codes.entries())
    if (unit === 2) view.setUint16(index * 2, code, littleEndian);
    else view.setUint32(index * 4, code, littleEndian);
  return new Uint8Array(view.buffer);
}
