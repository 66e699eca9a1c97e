import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '@/lib/store/fold-text';
import { searchLeads } from '@/lib/store/reads/search';
import { phrasesOf } from '@/lib/store/search-terms';
import { patience, runs } from '@/test/chance';
import { exampleRow, exampleStore } from '@/test/store/example';
import { countedReads } from './counted-reads';

const people = [
  exampleRow(1, { name: 'Anna Maria Schmidt', emails: ['anna.schmidt@acme.example'], company: 'Acme GmbH' }),
  exampleRow(2, { name: 'Zoë Müller', emails: ['z.mueller+news@mail.beta.example'], company: "L'Oréal" }),
  exampleRow(3, { name: 'Jean-Luc Picard', company: 'Schmidt & Söhne' }),
  exampleRow(4, { name: '山田太郎', emails: ['yamada@gamma.example'] }),
  exampleRow(5, { name: 'x'.repeat(70), company: 'Delta' }),
];

async function numbersOf(text: string, limit = 10): Promise<readonly number[]> {
  const db = await exampleStore(people);
  const { leads } = await searchLeads(db, text, limit);
  return leads.map((lead) => Number(lead.id.slice(-2))).toSorted((a, b) => a - b);
}

describe('search', () => {
  test.each([
    ['schm', [1, 3]],
    ['ANNA', [1]],
    ['anna ma', [1]],
    ['schmidt anna', [1]],
    ['acm schm ann', [1]],
    ['anna.schmidt@acme.example', [1]],
    ['acme.ex', [1]],
    ['muller zoe', [2]],
    ['Müller', [2]],
    ['news', [2]],
    ['beta', [2]],
    ['L’Oréal', [2]],
    ['oreal', [2]],
    ['jean-luc', [3]],
    ['luc', [3]],
    ['schmidt & s', [1, 3]],
    ['schmidt & sö', [3]],
    ['太郎', [4]],
    ['x'.repeat(60), [5]],
    [`${'x'.repeat(60)}y`, []],
    [`delta ${'x'.repeat(70)}`, [5]],
    ['nobody', []],
    ['anna nobody', []],
    ['  ', []],
    ['&', []],
    ['(.*)', []],
  ])('%s', async (text, numbers) => {
    expect(await numbersOf(text)).toEqual(numbers);
  });

  test('gives as many as asked and says that there are more', async () => {
    const db = await exampleStore(
      Array.from({ length: 30 }, (_, number) =>
        exampleRow(number, { name: `Ann Annabel Annika ${number}`, company: 'Anniversary' }),
      ),
    );
    const some = await searchLeads(db, 'ann', 10);
    expect([some.leads.length, new Set(some.leads).size, some.more]).toEqual([10, 10, true]);
    const all = await searchLeads(db, 'ann', 30);
    expect([all.leads.length, all.more]).toEqual([30, false]);
  });

  test('finds a rare pair of words among thousands that share one of them', async () => {
    const db = await exampleStore([
      ...Array.from({ length: 1200 }, (_, number) => exampleRow(number, { name: `Ann ${number}` })),
      exampleRow(5000, { name: 'Zed Quirk Ann' }),
    ]);
    expect((await searchLeads(db, 'ann zed', 5)).leads.map((lead) => lead.name)).toEqual(['Zed Quirk Ann']);
  }, 30_000);

  test('finds words that are all common where they stand side by side, and says that there may be more', async () => {
    const db = await exampleStore([
      ...Array.from({ length: 1400 }, (_, number) =>
        exampleRow(number, { name: number % 2 === 0 ? `Ann ${number}` : `Zed ${number}` }),
      ),
      exampleRow(5000, { name: 'Zed Quirk Ann' }),
    ]);
    for (const typed of ['ann zed', 'zed ann', 'an ze'])
      expect(await searchLeads(db, typed, 5), typed).toMatchObject({
        leads: typed === 'an ze' ? [] : [{ name: 'Zed Quirk Ann' }],
        more: true,
      });
    expect(await searchLeads(db, 'ann quirk', 5)).toMatchObject({ leads: [{}], more: false });
  }, 30_000);

  test('gives who is named like that first, by the alphabet, then others', async () => {
    const db = await exampleStore([
      exampleRow(1, { name: 'Rosa Bell', company: 'Anna & Co' }),
      exampleRow(2, { name: 'Anna Rosa Zeh' }),
      exampleRow(3, { name: 'Ines Anna Rosa' }),
      exampleRow(4, { name: 'Rosa Anna' }),
      exampleRow(5, { name: 'Anna Rosa Abel' }),
    ]);
    const { leads, more } = await searchLeads(db, 'anna rosa', 9);
    const named = ['Rosa Anna', 'Anna Rosa Abel', 'Ines Anna Rosa', 'Anna Rosa Zeh', 'Rosa Bell'];
    expect([leads.map(({ name }) => name), more]).toEqual([named, false]);
  });

  test('reads a bounded part of the store, however common the words are', async () => {
    const store = await exampleStore(
      Array.from({ length: 2000 }, (_, number) =>
        exampleRow(number, { name: `Ann ${number} Zed`, company: `Bob ${number}` }),
      ),
    );
    const { db, readsSince } = await countedReads(store);
    for (const typed of [
      'ann',
      'zed ann',
      'an b',
      'bob zed ann',
      'ann bob zed 99',
      'a b z an bo ze 1 2 3 x',
    ]) {
      await searchLeads(db, typed, 20);
      const { entries, rows } = readsSince();
      expect(entries, typed).toBeLessThan(2800);
      expect(rows, typed).toBeLessThan(500);
    }
  }, 30_000);

  test(
    'gives exactly the leads in which every word begins a phrase',
    async () => {
      const word = fc.constantFrom('ana', 'anna', 'bo', 'bob', 'köln', 'kol', 'x1', '太郎');
      const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ name: phrase, company: fc.option(phrase) }), { maxLength: 8 }),
          fc.array(word, { minLength: 1, maxLength: 3 }),
          async (leads, typed) => {
            const rows = leads.map((lead, number) => exampleRow(number, lead));
            const db = await exampleStore(rows);
            const found = await searchLeads(db, typed.join(' '), 20);
            const expected = rows.filter((row) =>
              typed.every((each) => phrasesOf(row.lead).some((known) => known.startsWith(foldText(each)))),
            );
            expect(found.leads.map((lead) => lead.id).toSorted()).toEqual(expected.map((row) => row.id));
            db.close();
          },
        ),
        { numRuns: runs(60) },
      );
    },
    patience(30_000),
  );
});
