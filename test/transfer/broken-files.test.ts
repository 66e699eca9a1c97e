import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodings, type Encoding } from '@/lib/transfer/csv/encoding';
import { importedRow } from '@/lib/messaging/imported-schema';
import { countVisits } from '@/lib/transfer/files/count-visits';
import { fields, type Mapping } from '@/lib/transfer/files/column';
import { dateFormats } from '@/lib/transfer/files/dates';
import { inspectFile } from '@/lib/transfer/files/inspect-file';
import type { ImportChoices } from '@/lib/transfer/files/plan';
import { prepareRows } from '@/lib/transfer/files/prepare-rows';
import { surveyFile } from '@/lib/transfer/files/survey-file';
import { patience, runs } from '@/test/chance';
import { around, readAll } from './reading';

/** What files are broken with. */
const nasty = fc.constantFrom(
  '=cmd|calc', '@SUM(A1)', '+1', '-', '\t', '"', '""', '"a', 'a"b', "'", '__proto__', 'constructor', 'prototype', 'toString',
  'hasOwnProperty', '\u{feff}', '\u{0}', '\u{202e}', '\u{fffd}', '😀', 'é', '\ud800', '31.02.2026', '99/99/9999', '2027-01-01', '0000-00-00',
  '1e999', '-5', '1.2.3', 'NaN', 'ann@a.example', 'ann@@a', 'a@b.example;c@d.example', '<script>', 'https://www.linkedin.com/in/x',
  'BEGIN:VCARD', 'END:VCARD', 'N:;;', 'x'.repeat(5000), '', ' ', 'SQL', 'lead',
); // prettier-ignore
const cell = fc.oneof(
  { weight: 5, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const head = fc.oneof(
  fc.constantFrom(
    'Email', 'Name', 'First Name', 'Stage', 'Create Date', 'Amount', 'Owner', 'Tags', 'Record ID', 'Activity type', 'Activity date',
    'Became a Customer Date', 'Email', 'Notes', 'Sessions', 'Date', 'Source', 'timestamp', 'value', 'LinkedIn',
  ),
  cell,
); // prettier-ignore
const separator = fc.constantFrom(',', ';', '\t', '|');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
const quoting = fc.constantFrom(
  (text: string) => text,
  (text: string) => `"${text.replaceAll('"', '""')}"`,
  (text: string) => `"${text}`,
  (text: string) => `${text}"`,
);

const text = fc
  .record({
    header: fc.array(head, { maxLength: 8 }),
    rows: fc.array(fc.array(fc.tuple(cell, quoting), { maxLength: 10 }), { maxLength: 8 }),
    separator,
    lineEnd,
  })
  .map(({ header, rows, separator, lineEnd }) =>
    [header, ...rows.map((row) => row.map(([cell, quote]) => quote(cell)))]
      .map((cells) => cells.join(separator))
      .join(lineEnd),
  );
const cards = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'BEGIN:VCARD',
        'END:VCARD',
        'AGENT:',
        'FN:Ann',
        'EMAIL:a@a.example',
        'N;ENCODING=QUOTED-PRINTABLE:=',
        'PHOTO;ENCODING=B:',
        ' ',
        '=C3=',
      ),
      cell,
    ),
    { maxLength: 20 },
  ) // prettier-ignore
  .map((lines) => ['BEGIN:VCARD', ...lines].join('\n'));

/** A file's bytes: text in some encoding, bytes cut off or changed, or no text at all. */
const bytes = fc
  .record({
    text: fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: cards }),
    wide: fc.constantFrom(1, 1, 1, 2),
    cut: fc.nat({ max: 3 }),
    noise: fc.oneof(
      { weight: 4, arbitrary: fc.constant(new Uint8Array(0)) },
      { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 6 }) },
    ),
    at: fc.nat({ max: 400 }),
  })
  .map(({ text, wide, cut, noise, at }) => {
    const units =
      wide === 1
        ? new TextEncoder().encode(text)
        : new Uint8Array(Uint16Array.from(text.split(''), (each) => each.charCodeAt(0)).buffer);
    const kept = units.slice(0, units.length - cut);
    return new Blob([kept.slice(0, at), noise, kept.slice(at)]);
  });

type Change = Pick<ImportChoices, 'decimal' | 'record'> & {
  readonly rows: 'people' | 'changes';
  readonly mapping: readonly (string | null)[];
  readonly format: (typeof dateFormats)[number];
  /** Whether the mapping is the user's. */
  readonly own: boolean;
};
const changes: fc.Arbitrary<Change> = fc.record({
  rows: fc.constantFrom('people', 'changes'),
  mapping: fc.array(fc.option(fc.constantFrom(...fields, 'entered:won', 'did:form')), { maxLength: 8 }),
  format: fc.constantFrom(...dateFormats),
  decimal: fc.constantFrom('.', ','),
  own: fc.boolean(),
  record: fc.option(fc.constant({ host: 'crm.example', type: 'contact' })),
});

/** Goes all the way that a file goes. */
async function readWhole(file: Blob, encoding: Encoding | undefined, change: Change): Promise<void> {
  const inspection = await inspectFile(file, around, { encoding });
  if (!inspection.ok) {
    expect(typeof inspection.problem.type).toBe('string');
    return;
  }
  const { plan } = inspection;
  const width = plan.proposed.mapping.length;
  const choices: ImportChoices = change.own
    ? {
        ...plan.proposed,
        rows: change.rows,
        mapping: change.mapping.slice(0, width) as Mapping,
        dateFormats: Array.from({ length: width }, () => change.format),
        decimal: change.decimal,
        record: change.record,
      }
    : plan.proposed;
  const surveying = await surveyFile(file, plan, choices, around);
  const reading = prepareRows(file, plan, choices, around);
  let seen = 0;
  for (;;) {
    const { done, value } = await reading.next();
    if (done) {
      if (!value.ok) {
        expect(surveying).toMatchObject({ ok: false, problem: value.problem });
        if (value.problem.type === 'QuoteNeverClosed') expect(value.problem.column).toBeGreaterThanOrEqual(0);
      } else if (choices.rows === 'people') expect(value.rows).toBe(seen);
      break;
    }
    expect(value.prepared.length + value.refused.length).toBeLessThanOrEqual(1000);
    seen += new Set(value.prepared.map(({ row }) => row)).size + value.refused.length + value.passedOver;
    for (const { row, problems } of value.refused) {
      expect(row).toBeGreaterThan(0);
      expect(problems.length).toBeGreaterThan(0);
      for (const { column } of problems) expect(column).toBeGreaterThanOrEqual(-1);
    }
    // What is prepared is what the background takes.
    for (const { lead } of value.prepared)
      expect(importedRow.safeParse(lead).error?.issues ?? []).toEqual([]);
  }
  const visits = await countVisits(file, plan, choices, around);
  expect(visits.visits.every(({ count }) => count >= 0)).toBe(true);
}

describe('a broken file', () => {
  it(
    'is read without a throw or an end, each row stored whole or refused with its reason',
    async () => {
      const encoding = fc.option(fc.constantFrom(...encodings), { nil: undefined, freq: 5 });
      await fc.assert(fc.asyncProperty(bytes, encoding, changes, readWhole), { numRuns: runs(5000) });
    },
    patience(180_000),
  );

  it('with a cell of ten million letters names its row and column, and goes on after it', async () => {
    const long = 'x,"\n'.replace('"', '""').repeat(2_500_000);
    const { ready, refused, end } = await readAll(
      new Blob([
        'Name,Note,Email\nAnn,short,ann@a.example\nBo,"',
        long,
        '",bo@b.example\nCy,,cy@c.example\n',
      ]),
    );
    expect(ready.map(({ row, lead }) => [row, lead.person.name])).toEqual([
      [2, 'Ann'],
      [4, 'Cy'],
    ]);
    expect(refused.map(({ row, problems }) => [row, problems])).toEqual([
      [3, [{ column: 1, why: 'tooLong' }]],
    ]);
    expect(refused[0]?.cells.join('').length).toBeLessThan(1000);
    expect(end).toEqual({ ok: true, rows: 3 });
  });

  it('with a quotation mark that never ends names the row and column in which it began', async () => {
    const { ready, end } = await readAll(
      new Blob(['Name,Note\n', 'Ann,fine\n'.repeat(3), 'Bo,"open\n', 'Cy,lost\n'.repeat(400_000)]),
    );
    expect(ready).toHaveLength(3);
    expect(end).toEqual({ ok: false, problem: { type: 'QuoteNeverClosed', row: 5, column: 1 } });
  });

  it.each([
    ['a ZIP', [0x50, 0x4b, 3, 4, 20, 0], 'Packed'],
    ['an empty ZIP', [0x50, 0x4b, 5, 6], 'Packed'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'Packed'],
    ['bzip2', [0x42, 0x5a, 0x68, 0x39], 'Packed'],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], 'Packed'],
  ])('that is %s is not unpacked', async (_, start, type) => {
    const file = new Blob([new Uint8Array(start), new Uint8Array(100_000)]);
    expect(await inspectFile(file, around)).toEqual({ ok: false, problem: { type } });
  });

  it('of keys that objects have by themselves touches none of them', async () => {
    const { ready } = await readAll(
      new Blob([
        'Name,Email,__proto__,constructor,Owner,Stage,Campaign\n',
        '__proto__,p@p.example,polluted,polluted,__proto__,lead,constructor\n',
        'constructor,c@c.example,1,2,toString,lead,__proto__\n',
      ]),
    );
    expect(ready.map(({ lead }) => [lead.person.name, lead.owner, lead.programmes])).toEqual([
      ['__proto__', undefined, ['constructor']],
      ['constructor', undefined, ['__proto__']],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
