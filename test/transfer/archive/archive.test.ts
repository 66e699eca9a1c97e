import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import { chunksOf, streamOf, type Bytes } from '@/lib/transfer/archive/byte-stream';
import type { ArchiveProblem } from '@/lib/transfer/archive/format';
import { readArchive, type ArchivePart } from '@/lib/transfer/archive/read';
import { writeArchive } from '@/lib/transfer/archive/write';
import { runs } from '@/test/chance';
import { idOf } from '@/test/funnel/story';
import { until } from '@/test/until';

const schemaVersion = 5;
const exportedAt = Date.UTC(2026, 4, 4);

const mapping = (number: number): ArchiveRow => ({
  t: 'importMappings',
  r: { id: `${number}`, savedAt: exportedAt, value: { source: 'Söürce — 日本 🎈', count: number } },
});
const tombstone = (number: number): ArchiveRow => ({
  t: 'tombstones',
  r: { leadId: idOf(number), erasedAt: exportedAt, opIdHashes: ['a'], keyHashes: [] },
});

async function written(pages: readonly (readonly ArchiveRow[])[]): Promise<Bytes> {
  const rows = async function* rows(): AsyncGenerator<readonly ArchiveRow[]> {
    yield* pages;
  };
  return whole(
    writeArchive({ leads: 3, counts: { importMappings: 2 }, rows: rows() }, { schemaVersion, exportedAt }),
  );
}

async function whole(stream: ReadableStream<Bytes>): Promise<Bytes> {
  const parts: Bytes[] = [];
  for await (const chunk of chunksOf(stream)) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}

/** A file that comes in pieces of this many bytes. */
function fileOf(bytes: Uint8Array, pieces = 1000): ReadableStream<Bytes> {
  return streamOf(
    (async function* cut(): AsyncGenerator<Bytes> {
      for (let at = 0; at < bytes.length; at += pieces) yield new Uint8Array(bytes.slice(at, at + pieces));
    })(),
  );
}

async function read(bytes: Uint8Array, pieces?: number): Promise<readonly ArchivePart[]> {
  const parts: ArchivePart[] = [];
  for await (const part of readArchive(fileOf(bytes, pieces), { schemaVersion })) parts.push(part);
  return parts;
}

async function problem(bytes: Uint8Array): Promise<ArchiveProblem | 'none'> {
  const last = (await read(bytes)).at(-1);
  if (last?.type === 'problem') return last.problem;
  expect(last?.type).toBe('end');
  return 'none';
}

const text = (bytes: Uint8Array): string => gunzipSync(bytes).toString();
const packed = (content: string): Uint8Array => gzipSync(Buffer.from(content));
const rowsIn = (parts: readonly ArchivePart[]): readonly ArchiveRow[] =>
  parts.flatMap((part) => (part.type === 'rows' ? part.rows : []));

describe('an archive', () => {
  it('gives back what was put into it, however its bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof(fc.nat(1e6).map(mapping), fc.nat(1e6).map(tombstone)), { maxLength: 5 }), {
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 4000 }),
        fc.boolean(),
        async (pages, pieces, isPacked) => {
          const file = await written(pages);
          const parts = await read(isPacked ? file : gunzipSync(file), pieces);
          expect(rowsIn(parts)).toEqual(pages.flat());
          expect(parts[0]).toMatchObject({ type: 'header', header: { leads: 3, exportedAt } });
          expect(parts.at(-1)).toMatchObject({ type: 'end', lines: pages.flat().length + 1 });
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('says at its end how many lines there are and what their bytes hash to', async () => {
    const lines = text(await written([[mapping(1)], [tombstone(2)]]))
      .trimEnd()
      .split('\n');
    const before = Buffer.from(`${lines.slice(0, -1).join('\n')}\n`);
    const digest = await crypto.subtle.digest('SHA-256', before);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      end: true,
      lines: 3,
      sha256: Buffer.from(digest).toString('hex'),
    });
  });

  it('stops reading rows when nobody wants it any more', async () => {
    let isOver = false;
    const rows = async function* rows(): AsyncGenerator<readonly ArchiveRow[]> {
      try {
        for (let number = 0; ; number += 1) yield [mapping(number)];
      } finally {
        isOver = true;
      }
    };
    const stream = writeArchive({ leads: 0, counts: {}, rows: rows() }, { schemaVersion, exportedAt });
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    await until(() => expect(isOver).toBe(true));
  });
});

describe('a file that is no whole archive', () => {
  it('is told to be something else', async () => {
    expect(await problem(Buffer.from(''))).toEqual({ type: 'NotAnArchive' });
    expect(await problem(Buffer.from('Name,Email\r\nAda,ada@example.com\r\n'))).toEqual({
      type: 'NotAnArchive',
    });
    expect(await problem(packed('{"format":"other"}\n{}\n'))).toEqual({ type: 'NotAnArchive' });
    expect(await problem(Buffer.from('STGSAES2 and so on'))).toEqual({ type: 'Encrypted' });
  });

  it('is told to be of a newer Stageside', async () => {
    const content = text(await written([[mapping(1)]]));
    for (const [now, newer] of [
      ['"version":1', '"version":2'],
      ['"schemaVersion":5', '"schemaVersion":6'],
      ['"foldVersion":', '"foldVersion":9'],
    ] as const)
      expect(await problem(packed(content.replace(now, newer)))).toEqual({ type: 'NewerArchive' });
  });

  it('is told to be cut off, wherever it is', async () => {
    const file = await written([[mapping(1), mapping(2)], [tombstone(3)]]);
    const content = text(file);
    for (let length = content.indexOf('\n') + 1; length < content.length; length += 7)
      expect(await problem(packed(content.slice(0, length)))).toEqual({ type: 'Truncated' });
    expect(await problem(packed(content.slice(0, -1)))).toEqual({ type: 'Truncated' });
    expect(await problem(packed(`${content}{"t":"importMappings"`))).toEqual({ type: 'Truncated' });
    for (let length = 20; length < file.length; length += 11)
      expect(await problem(file.slice(0, length))).toMatchObject({
        type: expect.stringMatching(/Truncated|BadPacking/u) as string,
      });
  });

  it('is told to have been changed', async () => {
    const file = await written([[mapping(1), mapping(2)]]);
    const content = text(file);
    expect(await problem(packed(content.replace('"count":2', '"count":7')))).toEqual({ type: 'WrongHash' });
    expect(await problem(packed(content.replace('"lines":3', '"lines":4')))).toEqual({ type: 'WrongHash' });
    const lines = content.split('\n');
    expect(await problem(packed(lines.toSpliced(1, 1).join('\n')))).toEqual({ type: 'WrongHash' });
    const broken = Uint8Array.from(file);
    broken[Math.floor(file.length / 2)] = (broken[Math.floor(file.length / 2)] ?? 0) ^ 255;
    expect(await problem(broken)).not.toBe('none');
  });

  it('names the line that is no row', async () => {
    const lines = text(await written([[mapping(1), mapping(2)]])).split('\n');
    const withLine = (line: string): Uint8Array => packed(lines.toSpliced(2, 1, line).join('\n'));
    const bad = { type: 'BadLine', line: 3 };
    expect(await problem(withLine('nonsense'))).toEqual({ ...bad, table: null });
    expect(await problem(withLine('{"t":"leads","r":{}}'))).toEqual({ ...bad, table: null });
    expect(await problem(withLine('{"end":true}'))).toEqual({ ...bad, table: null });
    expect(await problem(withLine('{"t":"importMappings","r":{"id":"x"}}'))).toEqual({
      ...bad,
      table: 'importMappings',
    });
    const withPrototype = (lines[2] ?? '').replace('"source"', '"__proto__":{},"source"');
    expect(await problem(withLine(withPrototype))).toEqual({ ...bad, table: null });
    const noText = Buffer.from(lines.join('\n').replace('🎈', '~~~~'), 'latin1');
    noText[noText.indexOf('~~~~')] = 0xff;
    expect(await problem(noText)).toMatchObject({ type: 'BadLine', line: 2 });
  });

  it('is not unpacked without end', async () => {
    const header = text(await written([])).split('\n')[0] ?? '';
    expect(await problem(packed(`${header}\n${`{"t":"importMappings"}\n`.repeat(2_000_000)}`))).toMatchObject(
      {
        type: expect.stringMatching(/TooDense|BadLine/u) as string,
      },
    );
    expect(await problem(packed(`${header}\n${' '.repeat(50_000_000)}`))).toEqual({ type: 'TooDense' });
    expect(await problem(Buffer.from(`${header}\n${' '.repeat(9_000_000)}\n`))).toMatchObject({
      type: 'LineTooLong',
      line: 2,
    });
  });
});
