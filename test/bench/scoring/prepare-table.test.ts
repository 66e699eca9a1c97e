import { describe, expect, test } from 'vitest';
import { prepareTable, type TableWish } from './prepare-table';
import { readSheet, type Sheet } from './sheet';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

async function sheetOf(text: string): Promise<Sheet> {
  const reading = await readSheet(bytes(text));
  if (!reading.ok) throw new Error(reading.problem);
  return reading.sheet;
}

async function prepare(text: string, wish: Partial<TableWish> = {}) {
  return prepareTable(await sheetOf(text), { outcome: 'end', drop: [], ...wish });
}

async function problem(text: string, wish: Partial<TableWish> = {}): Promise<string | null> {
  const preparation = await prepare(text, wish);
  return preparation.ok ? null : preparation.problem;
}

const leads = 'id,visits,origin,end\n1,3,social,won\n2,0,"paid, search",lost\n3,,social,lost\n4,2,mail,\n';

describe('a file is read', () => {
  test('with any separator, quotes, line breaks in them, and a mark before it', async () => {
    const sheet = await sheetOf('\uFEFF"a";"b"\r\n"1;2";"two\r\nlines"\r\n\r\n3;4\r\n');
    expect(sheet.header).toEqual(['a', 'b']);
    expect(sheet.rows).toEqual([
      ['1;2', 'two\nlines'],
      ['3', '4'],
    ]);
    expect((await sheetOf('a\tb\n1\t2\n')).rows).toEqual([['1', '2']]);
    expect((await sheetOf('sep=|\na|b\n1|2\n')).rows).toEqual([['1', '2']]);
  });

  test('with names for columns that have none, or the same', async () => {
    expect((await sheetOf(',a,a\n1,2,3\n')).header).toEqual(['column 1', 'a', 'a (2)']);
  });

  test('or it is said why not', async () => {
    expect(await readSheet(bytes(''))).toEqual({ ok: false, problem: 'The file is empty.' });
    expect(await readSheet(bytes(' \n\n'))).toMatchObject({ ok: false });
    expect(await readSheet(bytes('a,b\n'))).toEqual({
      ok: false,
      problem: 'The file holds no row below its header.',
    });
    expect(await readSheet(bytes('a,b\n"1,2\n'))).toMatchObject({ ok: false });
  });
});

describe('a table', () => {
  test('holds the closed leads, what they have, and how they ended', async () => {
    const preparation = await prepare(leads);
    if (!preparation.ok) throw new Error(preparation.problem);
    const { table, outcome, won, open, leftOut } = preparation.prepared;
    expect(table.columns.map(({ id, kind }) => [id, kind])).toEqual([
      ['visits', 'number'],
      ['origin', 'category'],
    ]);
    expect([...outcome]).toEqual([1, 0, 0]);
    expect({ won, open, leftOut }).toEqual({
      won: 'won',
      open: 1,
      leftOut: [{ column: 'id', why: 'numbers the rows' }],
    });
  });

  test('comes oldest first, without the column that tells, and without what is dropped', async () => {
    const dated = 'seen,visits,colour,end\n2026-03-01,1,red,0\n2026-01-01,2,red,1\n2026-02-01,3,blue,1\n';
    const preparation = await prepare(dated, { order: 'seen', drop: ['Colour'] });
    if (!preparation.ok) throw new Error(preparation.problem);
    const { table, outcome } = preparation.prepared;
    expect(table.columns.map(({ id }) => id)).toEqual(['visits']);
    expect([...outcome]).toEqual([1, 1, 0]);
  });

  test('takes any value for won that it is told', async () => {
    const three = 'visits,end\n1,gold\n2,silver\n3,none of it\n';
    const preparation = await prepare(three, { won: 'GOLD' });
    if (!preparation.ok) throw new Error(preparation.problem);
    expect([...preparation.prepared.outcome]).toEqual([1, 0, 0]);
    const numbered = await prepare('visits,end\n1,1.0\n2,0.0\n', { won: '1' });
    expect(numbered).toMatchObject({ ok: true, prepared: { won: '1.0' } });
  });

  test('counts rows that are there twice', async () => {
    const twice = await prepare('visits,end\n1,1\n1,1\n2,0\n1,1\n');
    expect(twice).toMatchObject({ ok: true, prepared: { repeated: 2 } });
  });

  test('is refused with what there is instead', async () => {
    expect(await problem(leads, { outcome: 'result' })).toBe(
      'There is no column "result". There are: id, visits, origin, end.',
    );
    expect(await problem(leads, { drop: ['colour'] })).toContain('no column "colour"');
    expect(await problem(leads, { won: 'gold' })).toBe(
      'No row has "gold" in "end". "end" holds: lost (2), won (1).',
    );
    expect(await problem('visits,end\n1,a\n2,b\n')).toContain('Which value means won? Say --won VALUE.');
    expect(await problem('visits,end\n1,\n2,\n')).toContain('"end" is empty.');
  });

  test('of leads that were all lost is one, too', async () => {
    const lost = await prepare('visits,end\n1,no\n2,no\n');
    expect(lost).toMatchObject({ ok: true, prepared: { won: 'won' } });
  });
});
