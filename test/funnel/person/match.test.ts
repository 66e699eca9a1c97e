import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { identityKeys } from '@/lib/funnel/person/identity';
import { matchesOf, recognise } from '@/lib/funnel/person/match/match';
import { suggestionsOf, type Seen } from '@/lib/funnel/person/match/seen';
import { updatesOf } from '@/lib/funnel/person/match/updates';
import { keyOfPerson, siteOfName } from '@/lib/funnel/person/suggestion';
import { idOf } from '@/test/funnel/story';

const ada = lead(1, {
  name: 'Ada Example',
  emails: ['ada@acme.example'],
  profiles: ['https://www.linkedin.com/in/ada-example'],
  records: ['crm.example/contact/7'],
  company: 'Acme GmbH',
  title: 'CTO',
});

function lead(number: number, known: Partial<Lead>): Lead {
  return { ...blankLead(idOf(number), 'f@1'), updatedAt: number, ...known };
}

function seen(more: Partial<Seen>): Seen {
  const blank = { site: 'linkedin', name: null, emails: [], company: null, title: null };
  const keys = identityKeys({ emails: more.emails ?? [], profiles: [], records: [] });
  return { ...blank, keys, ...more };
}

const strengthOf = (person: Partial<Seen>, ...leads: readonly Lead[]): unknown =>
  matchesOf(seen(person), leads).map(({ strength, by }) => [strength, by]);

describe('somebody on a page', () => {
  it('is a lead by the address first, then by profile or record', () => {
    const keys = ['in:ada-example', 'mail:ada@acme.example'];
    expect(strengthOf({ keys }, ada)).toEqual([['mail', 'mail:ada@acme.example']]);
    expect(strengthOf({ keys: ['in:ada-example'] }, ada)).toEqual([['profile', 'in:ada-example']]);
    expect(strengthOf({ keys: ['crm:crm.example/contact/7'] }, ada)).toEqual([
      ['profile', 'crm:crm.example/contact/7'],
    ]);
    expect(recognise(seen({ keys }), [ada])).toMatchObject({ type: 'bound' });
  });

  it.each([
    ['Ada Example', 'Acme', 'nameAndCompany', 'Acme GmbH'],
    ['EXAMPLE, Ada', 'ACME G.m.b.H.', 'nameAndCompany', 'Acme GmbH'],
    ['Adá  Example', null, 'name', 'Ada Example'],
    ['Ada Example', 'Other Ltd', 'name', 'Ada Example'],
  ])('called %s of %s is possibly one, by %s', (name, company, strength, by) => {
    expect(strengthOf({ name, company }, ada)).toEqual([[strength, by]]);
    expect(recognise(seen({ name, company }), [ada])).toMatchObject({ type: 'possible' });
  });

  it('is possibly one by a company that only the address names', () => {
    expect(strengthOf({ name: 'Ada Example', emails: ['a.example@acme.example'] }, ada)).toEqual([
      ['nameAndCompany', 'Acme GmbH'],
    ]);
    const free = { ...ada, company: null, emails: ['ada@gmail.com'] };
    expect(strengthOf({ name: 'Ada Example', emails: ['other@gmail.com'] }, free)).toEqual([
      ['name', 'Ada Example'],
    ]);
  });

  it.each(['ada+news@acme.example', 'a.da@acme.example', 'a.d.a+x@acme.example'])(
    'with the address %s is only possibly one',
    (email) => {
      expect(recognise(seen({ emails: [email] }), [ada])).toMatchObject({
        type: 'possible',
        matches: [{ strength: 'similarMail', by: 'ada@acme.example' }],
      });
    },
  );

  it.each([
    { name: 'Ada' },
    { name: 'Ada Examples' },
    { name: 'Acme GmbH' },
    { emails: ['ada@other.example'] },
    { emails: ['ad@acme.example'] },
    { name: '', company: 'Acme GmbH' },
    {},
  ])('is none by %j', (person) => {
    expect(recognise(seen(person), [{ ...ada, company: null }])).toEqual({ type: 'new' });
  });

  it('is nobody by a given name alone, but one by a name that is written without gaps', () => {
    const first = lead(2, { name: 'Ada', company: 'Acme' });
    expect(strengthOf({ name: 'Ada' }, first)).toEqual([]);
    expect(strengthOf({ name: 'Ada', company: 'acme' }, first)).toEqual([['nameAndCompany', 'Acme']]);
    expect(strengthOf({ name: '山田太郎' }, lead(3, { name: '山田太郎' }))).toEqual([['name', '山田太郎']]);
  });

  it('is left open where several leads have a key of theirs, whatever else speaks for one', () => {
    const twin = lead(2, { name: 'Ada Twin', emails: ['ada@acme.example'] });
    const profiled = lead(3, { profiles: ['https://www.linkedin.com/in/ada-example'] });
    const found = recognise(
      seen({ keys: ['mail:ada@acme.example', 'in:ada-example'], name: 'Ada Example' }),
      [profiled, ada, twin],
    );
    expect(found).toMatchObject({
      type: 'tie',
      matches: [{ lead: { id: twin.id } }, { lead: { id: ada.id } }, { lead: { id: profiled.id } }],
    });
  });

  it('was denied: by any of the keys, and where there is none by the name on that site', () => {
    const person = seen({ keys: ['in:other-ada'], name: 'Ada Example', company: 'Acme' });
    const denied = { ...ada, denied: [...suggestionsOf(person)] };
    expect(recognise(person, [denied])).toEqual({ type: 'new' });
    expect(recognise({ ...person, keys: ['in:third-ada'] }, [denied])).toMatchObject({ type: 'possible' });
    const nameless = { ...person, keys: [] };
    const deniedByName = { ...ada, denied: [...suggestionsOf(nameless)] };
    expect(recognise({ ...nameless, name: 'example ADA' }, [deniedByName])).toEqual({ type: 'new' });
    expect(recognise({ ...nameless, site: 'gmail' }, [deniedByName])).toMatchObject({ type: 'possible' });
  });

  it('is still who a key says, whatever was denied before', () => {
    const person = seen({ keys: ['in:ada-example'] });
    expect(recognise(person, [{ ...ada, denied: [...suggestionsOf(person)] }])).toMatchObject({
      type: 'bound',
    });
  });

  it('is never bound without a key of the lead’s own, whatever the page says', () => {
    const text = fc.constantFrom(
      'Ada Example',
      'Acme GmbH',
      'ada@acme.example',
      'ada+x@acme.example',
      '',
      'CTO',
    );
    fc.assert(
      fc.property(
        text,
        text,
        fc.subarray(['ada+x@acme.example', 'a.da@acme.example']),
        (name, company, emails) => {
          const { type } = recognise(seen({ name, company, emails }), [ada, ada]);
          expect(['possible', 'new']).toContain(type);
        },
      ),
    );
  });
});

describe('a denied name', () => {
  it('does not say who it is, only where they were seen', () => {
    const [suggestion = ''] = suggestionsOf(seen({ keys: [], name: 'Ada Example' }));
    expect(suggestion).toMatch(/^person:name\/linkedin\/[0-9a-f]{16}$/u);
    expect(siteOfName(suggestion)).toBe('linkedin');
    expect(keyOfPerson(suggestion)).toBeNull();
    expect(keyOfPerson('person:mail:ada@acme.example')).toBe('mail:ada@acme.example');
  });
});

describe('what a page tells otherwise', () => {
  const told = (company: string | null, title: string | null, known: Lead = ada): unknown =>
    updatesOf(known, seen({ company, title })).map(({ field, from, to }) => [field, from, to]);

  it('is offered field by field', () => {
    expect(told('Beta AG', 'CEO')).toEqual([
      ['company', 'Acme GmbH', 'Beta AG'],
      ['title', 'CTO', 'CEO'],
    ]);
    expect(told('Beta AG', null)).toEqual([['company', 'Acme GmbH', 'Beta AG']]);
    expect(told(null, 'CTO', { ...ada, title: null })).toEqual([['title', null, 'CTO']]);
  });

  it('is nothing where it is but written otherwise, or more is said of the same', () => {
    expect(told('acme', 'cto')).toEqual([]);
    expect(told('Acme Group', 'CTO at Acme | Speaker')).toEqual([]);
    expect(told(null, null)).toEqual([]);
    expect(told('–', '...')).toEqual([]);
  });

  it('is not offered again once it was denied, but for another change', () => {
    const [update] = updatesOf(ada, seen({ company: 'Beta AG' }));
    const denied = { ...ada, denied: [update?.suggestion ?? ''] };
    expect(told('BETA', null, denied)).toEqual([]);
    expect(told('Gamma', null, denied)).toEqual([['company', 'Acme GmbH', 'Gamma']]);
  });
});
