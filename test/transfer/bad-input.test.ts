import { describe, expect, it } from 'vitest';
import { inspectFile } from '@/lib/transfer/files/inspect-file';
import { around, readAll, type Read } from './reading';

const text = (...lines: readonly string[]): Blob => new Blob([lines.join('\n')]);

async function whyNot(file: Blob): Promise<unknown> {
  const inspection = await inspectFile(file, around);
  return inspection.ok ? 'read' : inspection.problem;
}

function reasons({ refused }: Read): readonly unknown[] {
  return refused.map(({ row, problems }) => [row, ...problems.map(({ column, why }) => `${column} ${why}`)]);
}

describe('a file that is no table', () => {
  it.each([
    [
      'a page of the web',
      '<!DOCTYPE html>\n<html><body><table><tr><td>Ann</td></tr></table></body></html>',
      'Markup',
    ],
    ['a page behind a mark', '\u{feff}<html lang="en">\n<head>', 'Markup'],
    ['XML', '<?xml version="1.0"?>\n<contacts><contact name="Ann"/></contacts>', 'Markup'],
    ['a list of JSON', '[\n  { "name": "Ann", "email": "ann@a.example" }\n]', 'Json'],
    ['an object of JSON', '{"contacts":[{"name":"Ann","email":"ann@a.example"}]}', 'Json'],
    ['lines of JSON', '{"name":"Ann"}\n{"name":"Bo"}\n', 'Json'],
    ['rich text', String.raw`{\rtf1\ansi Ann, ann@a.example}`, 'NotText'],
  ])('is said to be %s', async (_, content, type) => {
    expect(await whyNot(new Blob([content]))).toEqual({ type });
  });

  it('is read where a cell alone begins like one', async () => {
    const { ready } = await readAll(text('Name,Email,Notes', '<Ann>,ann@a.example,{"a":1}'));
    expect(ready.map(({ lead }) => lead.person.name)).toEqual(['<Ann>']);
    const tagged = await readAll(text('[Name];Email', 'Ann;ann@a.example'));
    expect(tagged.ready).toHaveLength(1);
  });

  it('is a table of numbers from which nobody can be told', async () => {
    const inspection = await inspectFile(text('1,2,3', '4,5,6'), around);
    expect(inspection.ok && inspection.plan.proposed.mapping).toEqual([null, null, null]);
  });

  it('is named by its bytes, whatever its name says', async () => {
    const zip = (name: string) =>
      new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), name, new Uint8Array(5000)]);
    expect(await whyNot(zip('xl/workbook.xml'))).toEqual({ type: 'Workbook' });
    expect(await whyNot(zip('leads.csv'))).toEqual({ type: 'Packed' });
    expect(await whyNot(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])]))).toEqual({
      type: 'Workbook',
    });
    expect(await whyNot(text('Name,Email', 'A\u{0}nn,ann@a.example'))).toEqual({ type: 'NotText' });
    for (const mark of [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff, 0xe0],
      [0x47, 0x49, 0x46, 0x38],
    ])
      expect(await whyNot(new Blob([new Uint8Array(mark), 'x,y\n'])), String(mark)).toEqual({
        type: 'NotText',
      });
  });
});

describe('a table that is badly written', () => {
  it('of a header alone names nobody', async () => {
    for (const end of ['', '\n', '\r\n\r\n', '\n,,\n'])
      expect(await whyNot(new Blob([`Name,Email,Company${end}`]))).toEqual({ type: 'HeaderOnly' });
  });

  it('has line ends of all systems, and numbers its rows all the same', async () => {
    const { ready, refused, end } = await readAll(
      new Blob([
        'Name,Email\rAnn,ann@a.example\r\nBo,bo@b.example\n\r\nCy,no address\r"D\r\ny",dy@d.example',
      ]),
    );
    expect(ready.map(({ row, lead }) => [row, lead.person.name])).toEqual([
      [2, 'Ann'],
      [3, 'Bo'],
      [6, 'D y'],
    ]);
    expect([refused.map(({ row }) => row), end.ok]).toEqual([[5], true]);
  });

  it('has marks of its encoding in its middle, where files were put together', async () => {
    const { ready } = await readAll(
      new Blob([
        '\u{feff}Name,Email\nAnn,ann@a.example\n',
        '\u{feff}Name,Email\n',
        '\u{feff}Bo,\u{feff}bo@b.example\n',
      ]),
    );
    expect(ready.map(({ lead }) => [lead.person.name, ...lead.person.emails])).toEqual([
      ['Ann', 'ann@a.example'],
      ['Bo', 'bo@b.example'],
    ]);
  });

  it('has a header of several lines in quotation marks', async () => {
    const { plan, ready } = await readAll(
      new Blob(['"First\nName","Last\r\nName","E-mail\nAddress"\nAnn,Lee,ann@a.example\n']),
    );
    expect(plan.proposed.mapping).toEqual(['firstName', 'lastName', 'email']);
    expect(ready[0]?.lead.person.name).toBe('Ann Lee');
  });

  it('has five thousand columns', async () => {
    const wide = Array.from({ length: 5000 }, (_, at) => `Property ${at}`)
      .with(4000, 'Name')
      .with(4999, 'Email');
    const cells = Array.from({ length: 5000 }, () => 'x')
      .with(4000, 'Ann')
      .with(4999, 'ann@a.example');
    const { ready, refused } = await readAll(
      text(wide.join(','), cells.join(','), `${cells.join(',')},too,many`),
    );
    expect(ready.map(({ lead }) => lead.person)).toMatchObject([{ name: 'Ann', emails: ['ann@a.example'] }]);
    expect(refused).toMatchObject([{ row: 3, problems: [{ column: -1, why: 'tooManyCells' }] }]);
  });

  it('has names of emoji and of both directions, without what turns them round', async () => {
    const { ready } = await readAll(
      text(
        'Name,Email',
        '👩🏽‍🚀 Ann,a@a.example',
        '\u{202e}nnA\u{202c},b@b.example',
        'שרה \u{200f}כהן,c@c.example',
      ),
    );
    expect(ready.map(({ lead }) => lead.person.name)).toEqual(['👩🏽‍🚀 Ann', 'nnA', 'שרה כהן']);
  });

  it('has days that are none, and zeros for no day at all', async () => {
    const read = await readAll(
      text(
        'Name,Create Date',
        'Ann,2026-01-05',
        'Bo,0000-00-00',
        'Cy,0000-00-00 00:00:00',
        'Di,2026-00-10',
        'Ed,2026-02-30',
        'Fi,0000-00-00T00:00:00Z',
        'Gus,00/00/0000',
      ),
    );
    expect(read.ready.map(({ lead }) => [lead.person.name, lead.addedAt === undefined])).toEqual([
      ['Ann', false],
      ['Bo', true],
      ['Cy', true],
      ['Fi', true],
      ['Gus', true],
    ]);
    expect(reasons(read)).toEqual([
      [5, '1 impossibleDate'],
      [6, '1 impossibleDate'],
    ]);
  });

  it.each<[string, '.' | ',', readonly (readonly [string, number | null])[]]>([
    [
      'English',
      '.',
      [
        ['$1,234.50', 1234.5],
        ['USD 12', 12],
        ['1,23,456.00', 123_456],
        ['12,5', null],
      ],
    ],
    [
      'German',
      ',',
      [
        ['1.234,50 €', 1234.5],
        ['EUR 12', 12],
        ['12,5', 12.5],
        ['1.5', null],
      ],
    ],
    [
      'French',
      ',',
      [
        ['1\u{202f}234,50 €', 1234.5],
        ['1 234', 1234],
        ['-5', null],
        ['1e9', null],
      ],
    ],
    [
      'Swiss',
      '.',
      [
        ['CHF 1’234.50', 1234.5],
        ["1'234.50", 1234.5],
        ['∞', null],
        ['0x10', null],
      ],
    ],
  ])('has amounts as they are written in %s', async (_, decimal, amounts) => {
    const rows = amounts.map(([amount], at) => `P${at},p${at}@a.example,"${amount}"`);
    const { ready, refused } = await readAll(text('Name,Email,Deal value', ...rows), {
      decimal,
      currency: 'CHF',
    });
    const read = new Map(ready.map(({ row, lead }) => [row, lead.person.dealValue?.amount ?? null]));
    expect(amounts.map((_, at) => read.get(at + 2) ?? null)).toEqual(amounts.map(([, amount]) => amount));
    expect(refused.length).toBe(amounts.filter(([, amount]) => amount === null).length);
  });
});

describe('cards that are badly written', () => {
  it('are read where their agents are each other', async () => {
    const nested = 'AGENT:\nBEGIN:VCARD\nFN:Agent\n'.repeat(3000);
    const ends = 'END:VCARD\n'.repeat(3000);
    const { ready, refused, end } = await readAll(
      new Blob([
        `BEGIN:VCARD\nUID:1\nFN:Ann\n${nested}${ends}EMAIL:ann@a.example\nEND:VCARD\n`,
        'BEGIN:VCARD\nUID:2\nAGENT;VALUE=uri:urn:uuid:1\nFN:Bo\nEND:VCARD\n',
      ]),
    );
    expect([refused, end]).toEqual([[], { ok: true, rows: 2 }]);
    expect(ready.map(({ lead }) => [lead.person.name, ...lead.person.emails])).toEqual([
      ['Ann', 'ann@a.example'],
      ['Bo'],
    ]);
  });

  it('are not believed how long they say that they are', async () => {
    const { ready, refused } = await readAll(
      text(
        'BEGIN:VCARD',
        'FN:Ann',
        'PHOTO;ENCODING=b;X-LENGTH=2147483648:AAAA',
        'LOGO;VALUE=uri;SIZE=99999999999:https://a.example/x.png',
        'EMAIL:ann@a.example',
        'END:VCARD',
        'BEGIN:VCARD',
        'FN:Bo',
      ),
    );
    expect(ready.map(({ lead }) => lead.person.emails)).toEqual([['ann@a.example']]);
    expect(refused).toMatchObject([{ row: 2, problems: [{ column: -1, why: 'cardNotClosed' }] }]);
  });
});
