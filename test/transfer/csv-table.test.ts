import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '@/lib/transfer/csv/delimiter';
import { longestRecord, type CsvRecord } from '@/lib/transfer/csv/records';
import { guessMapping } from '@/lib/transfer/files/guess-mapping';
import { findHeader, normalHeader } from '@/lib/transfer/files/header';
import { inspectFile } from '@/lib/transfer/files/inspect-file';
import { openRecords } from '@/lib/transfer/files/open-records';
import type { FileProblem } from '@/lib/transfer/files/plan';
import { around, planOf } from './reading';

describe('a CSV file', () => {
  it.each([
    ['comma', 'Name,Email\nAnn,ann@a.example\n', ','],
    [
      'semicolon, with commas in the cells',
      'Name;Email\n"Lee, Ann";ann@a.example\nLee, Bo;b@b.example\n',
      ';',
    ],
    ['tab', 'Name\tEmail\nAnn\tann@a.example\n', '\t'],
    ['bar', 'Name|Email\nAnn|ann@a.example\n', '|'],
    ['as its first line says', 'sep=!\nName!Email\nAnn!ann@a.example\n', '!'],
    ['nothing but the regular shape', '1;2,5;3\n4;5,25;6\n7;8;9\n', ';'],
  ])('is parted by %s', (_, sample, delimiter) => {
    expect(detectDelimiter(sample)).toBe(delimiter);
  });

  it('keeps line breaks and doubled quotes inside a cell, and numbers rows as spreadsheets do', async () => {
    const table = await read('Name,Email\r\n"Ann\r\n""A"" Lee",ann@a.example\r\n\r\nBo,bo@b.example');
    expect(table.records).toEqual([
      { row: 2, cells: ['Ann\n"A" Lee', 'ann@a.example'], broken: false },
      { row: 4, cells: ['Bo', 'bo@b.example'], broken: false },
    ]);
  });

  it('splits records that a piece of the file cuts', async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, index) => `"Ann ""${index}""\r\nLee",a${index}@a.example`,
    );
    const table = await read(`Name,Email\r\n${rows.join('\r\n')}\r\n`);
    expect(table.records).toHaveLength(40_000);
    expect(table.records.at(-1)).toEqual({
      row: 40_001,
      cells: ['Ann "39999"\nLee', 'a39999@a.example'],
      broken: false,
    });
  });

  it('finds the header below a note, and none where the first row is somebody', async () => {
    const note = await read('Notes:\n"Some addresses, as you see, are missing."\n\nFirst Name,URL\nAnn,x\n');
    expect(note.header).toEqual(['First Name', 'URL']);
    expect(note.records[0]?.row).toBe(5);
    const bare = await read('Ann,ann@a.example\nContact,bo@b.example\n');
    expect(bare.header).toEqual([]);
    expect(bare.records).toHaveLength(2);
    expect(findHeader([])).toBe(-1);
  });

  it.each<[string, BlobPart, FileProblem]>([
    ['nothing', '', { type: 'Empty' }],
    ['white space', ' \r\n\r\n', { type: 'Empty' }],
    ['only a separator', 'sep=;\n', { type: 'Empty' }],
    ['a header only', 'Name,Email\n', { type: 'HeaderOnly' }],
    ['a workbook', 'PK\u{3}\u{4}…[Content_Types].xml', { type: 'Workbook' }],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), { type: 'Workbook' }],
    ['a PDF', '%PDF-1.7 …', { type: 'NotText' }],
    ['zero bytes', new Uint8Array([65, 0, 0, 66, 10, 0, 0, 0, 67]), { type: 'NotText' }],
    [
      'an unclosed mark in a long file',
      `Name\n"Ann\n${'Bo\n'.repeat(longestRecord)}`,
      { type: 'QuoteNeverClosed', row: 2, column: 0 },
    ],
  ])('of %s is refused by name', async (_, content, problem) => {
    expect(await inspectFile(new Blob([content]), around)).toEqual({ ok: false, problem });
  });

  it.each<[string, BlobPart, FileProblem]>([
    [
      'an unclosed quotation mark',
      'Name,Email\nAnn,a@a.example\n"Bo,b@b.example\nCy,',
      { type: 'QuoteNeverClosed', row: 3, column: 0 },
    ],
  ])('with %s names the row and column in which it began', async (_, content, problem) => {
    const stretches = openRecords(new Blob([content]), await planOf(new Blob([content])));
    let last = await stretches.next();
    while (!last.done) last = await stretches.next();
    expect(last.value).toEqual(problem);
  });

  it('is let go when the user cancels', async () => {
    const reading = await inspectFile(new Blob(['Name\nAnn\n']), around, { signal: AbortSignal.abort() });
    expect(reading).toEqual({ ok: false, problem: { type: 'Cancelled' } });
  });

  it('says so when it was changed since it was chosen', async () => {
    const file = new Blob(['Name\nAnn\n']);
    file.slice = () => {
      throw new DOMException('changed', 'NotReadableError');
    };
    expect(await inspectFile(file, around)).toEqual({ ok: false, problem: { type: 'Unreadable' } });
  });

  it('marks a row whose quotation marks are misplaced', async () => {
    const table = await read('Name,Email\n"Bob "Bo" Lee",b@b.example\nAnn,a@a.example\n');
    expect(table.records.map((record) => record.broken)).toEqual([true, false]);
  });
});

describe('columns', () => {
  it.each([
    ['E-mail 1 - Value', 'email#value'],
    ['FirstName', 'firstname'],
    ['property_first_name', 'firstname'],
    ['Person - Name*', 'personname'],
    ['  Société ', 'societe'],
    ['メールアドレス', 'メールアドレス'],
    ['Электронная почта', 'электроннаяпочта'],
  ])('%s is compared as %s', (header, normal) => {
    expect(normalHeader(header)).toBe(normal);
  });

  it.each([
    [
      'German',
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Firma', 'Funktion', 'Telefon'],
      ['firstName', 'lastName', 'email', 'company', 'title', 'phone'],
    ],
    [
      'French',
      ['Prénom', 'Nom', 'Adresse e-mail', 'Société', 'Poste'],
      ['firstName', 'lastName', 'email', 'company', 'title'],
    ],
    [
      'Spanish',
      ['Nombre', 'Apellidos', 'Correo electrónico', 'Empresa'],
      ['firstName', 'lastName', 'email', 'company'],
    ],
    ['Spanish, one column for the name', ['Nombre', 'Correo electrónico'], ['name', 'email']],
    ['Japanese', ['氏名', 'メールアドレス', '会社名'], ['name', 'email', 'company']],
    ['Russian', ['Имя', 'Фамилия', 'Электронная почта'], ['firstName', 'lastName', 'email']],
    ['a courtesy title beside a job title', ['Title', 'Name', 'Job Title'], [null, 'name', 'title']],
    ['a status beside a stage', ['Status', 'Name', 'Lifecycle Stage'], [null, 'name', 'stage']],
    ['one header twice', ['Email', 'Name', 'Name', 'E-mail'], ['email', 'name', 'name', 'email']],
    ['headers of objects', ['__proto__', 'constructor', 'toString', 'Name'], [null, null, null, 'name']],
  ])('are matched by header: %s', (_, header, mapping) => {
    expect(guessMapping(header, [])).toEqual(mapping);
  });

  it('are matched by what they hold where no header says so', () => {
    const cells = ['Ann Lee', 'ann@a.example', 'https://www.linkedin.com/in/annlee'];
    expect(guessMapping([], [{ row: 1, cells, broken: false }])).toEqual([null, 'email', 'profile']);
  });
});

async function read(content: string): Promise<{
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}> {
  const file = new Blob([content]);
  const plan = await planOf(file);
  const records: CsvRecord[] = [];
  for await (const stretch of openRecords(file, plan)) records.push(...stretch.records);
  return { header: plan.header, records };
}
