import { describe, expect, test } from 'vitest';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Seen } from '@/lib/funnel/person/match/seen';
import { recognisePeople } from '@/lib/store/reads/candidates';
import { exampleRow, exampleStore } from '@/test/store/example';
import { countedReads } from './counted-reads';

function seen(more: Partial<Seen>): Seen {
  const keys = identityKeys({ emails: more.emails ?? [], profiles: [], records: [] });
  return { site: 'gmail', keys, name: null, emails: [], company: null, title: null, ...more };
}

const rows = [
  exampleRow(1, { name: 'Ada Example', emails: ['ada@acme.example'], company: 'Acme' }),
  exampleRow(2, { name: 'Ben Example', emails: ['ben+news@acme.example'] }),
  exampleRow(3, { name: 'Cem Example', emails: ['cem@acme.example'] }),
  exampleRow(4, { name: 'Cem Twin', emails: ['cem@acme.example'] }),
];

describe('people on a page', () => {
  test('are recognised by key, by name, by a nearly equal address, each for itself and in order', async () => {
    const db = await exampleStore(rows);
    const found = await recognisePeople(db, [
      seen({ emails: ['cem@acme.example'] }),
      seen({ name: 'Example, Ada' }),
      seen({ emails: ['ada@acme.example'], name: 'Ben Example' }),
      seen({ emails: ['ben@acme.example'] }),
      seen({ emails: ['a.da+x@acme.example'] }),
      seen({ name: 'Dora Example' }),
    ]);
    expect(found.map(({ type }) => type)).toEqual([
      'tie',
      'possible',
      'bound',
      'possible',
      'possible',
      'new',
    ]);
    const [, named, , untagged, dotted] = found;
    expect(named).toMatchObject({ matches: [{ strength: 'name', lead: { name: 'Ada Example' } }] });
    expect(untagged).toMatchObject({ matches: [{ strength: 'similarMail', by: 'ben+news@acme.example' }] });
    expect(dotted).toMatchObject({ matches: [{ strength: 'similarMail', by: 'ada@acme.example' }] });
  });

  test('cost no more among many namesakes than among a few', async () => {
    const many = Array.from({ length: 600 }, (_, at) =>
      exampleRow(at + 10, { name: 'Ada Example', emails: [`ada${at}@other.example`] }),
    );
    const { db, readsSince } = await countedReads(await exampleStore([...rows, ...many]));
    const [found] = await recognisePeople(db, [seen({ name: 'Ada Example', emails: ['a@new.example'] })]);
    expect(found).toMatchObject({ type: 'possible' });
    expect(found?.type === 'possible' && found.matches.length).toBeLessThanOrEqual(20);
    expect(readsSince().rows).toBeLessThan(200);
  });
});
