import { describe, expect, it } from 'vitest';
import { evidenceFor, isToldApart, likenessOf, rankOf, type Comparable } from '@/lib/funnel/person/likeness';

const nobody: Comparable = {
  name: null,
  otherNames: [],
  emails: [],
  profiles: [],
  records: [],
  company: null,
};

function person(known: Partial<Comparable>): Comparable {
  return { ...nobody, ...known };
}

/** What both have in common, as the index finds it, and as it is said. */
function between(one: Partial<Comparable>, other: Partial<Comparable>): readonly string[] {
  const [a, b] = [person(one), person(other)];
  const evidence = evidenceFor(a, b).map(({ by }) => by);
  const shared = likenessOf(a).some((entry) => likenessOf(b).includes(entry));
  expect(shared).toBe(evidence.length > 0);
  return evidence;
}

describe('two leads may be the same person', () => {
  it('by an address, a profile or a record of both', () => {
    expect(
      between({ emails: ['ada@example.org'] }, { emails: ['x@example.net', 'ada@example.org'] }),
    ).toEqual(['key']);
    expect(
      between(
        { profiles: ['https://www.linkedin.com/in/ada'] },
        { profiles: ['https://de.linkedin.com/in/ADA/'] },
      ),
    ).toEqual(['key']);
    expect(between({ records: ['crm.example/Lead/1'] }, { records: ['crm.example/Lead/1'] })).toEqual([
      'key',
    ]);
  });

  it('by addresses that dots or a tag alone tell apart', () => {
    expect(between({ emails: ['ada.l@gmail.com'] }, { emails: ['adal+news@gmail.com'] })).toEqual([
      'similarMail',
    ]);
    expect(between({ emails: ['ada@gmail.com'] }, { emails: ['ada@gmail.example'] })).toEqual([]);
  });

  it('by one name at one company, as it is said or as an address names it', () => {
    const ada = { name: 'Ada Lovelace', company: 'Acme Inc.' };
    expect(between(ada, { name: 'LOVELACE, Ada', emails: ['l@acme.example'] })).toEqual(['nameAndCompany']);
    expect(between(ada, { name: 'Ada Lovelace', company: 'Other' })).toEqual([]);
    expect(between(ada, { name: 'Ada Lovelace' })).toEqual([]);
    expect(between({ ...ada, name: null }, { ...ada, name: null })).toEqual([]);
    expect(between({ ...ada, name: 'A. L.', otherNames: ['Ada Lovelace'] }, ada)).toEqual(['nameAndCompany']);
  });

  it('and what binds counts most', () => {
    const evidence = evidenceFor(
      person({ name: 'Ada L', company: 'Acme', emails: ['a.l@acme.example', 'b@acme.example'] }),
      person({ name: 'Ada L', company: 'Acme', emails: ['al@acme.example', 'b@acme.example'] }),
    );
    expect(evidence.map(({ by }) => by)).toEqual(['key', 'similarMail', 'nameAndCompany']);
    expect([rankOf(evidence), rankOf(evidence.slice(1)), rankOf(evidence.slice(2))]).toEqual([0, 1, 2]);
  });

  it('unless somebody said that they are not, whatever each was merged with', () => {
    const lead = (id: string, madeOf: string[] = [], apartFrom: string[] = []) => ({ id, madeOf, apartFrom });
    expect(isToldApart(lead('a'), lead('b'))).toBe(false);
    expect(isToldApart(lead('a', [], ['b']), lead('b'))).toBe(true);
    expect(isToldApart(lead('b'), lead('a', [], ['b']))).toBe(true);
    expect(isToldApart(lead('a', [], ['b']), lead('c', ['b']))).toBe(true);
  });
});

it('is bounded, however many addresses somebody has', () => {
  const emails = Array.from({ length: 50 }, (_, nth) => `a${nth}@example.com`);
  expect(likenessOf(person({ emails })).length).toBe(16);
});
