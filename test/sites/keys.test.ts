import { expect, test } from 'vitest';
import { identityKeys } from '@/lib/funnel/person/identity';
import { memberIdIn, memberProfile } from '@/lib/funnel/person/profile';
import { crmKeysOf, keysOf, mailKeysOf } from '@/lib/sites/keys';

const member = 'ACoAAnkQFIj8UbqzgoKmI8mAsNxyQVgGmQ-FPoq';

test('somebody on a page and the lead whom the page made of them have the same keys', () => {
  const seen = {
    role: 'subject',
    email: 'ada@bücher.example',
    otherEmails: ['ada+work@acme.example'],
    profileUrl: 'https://www.linkedin.com/in/Ada-%C3%89xample',
    memberId: member,
    recordId: 'App.Example/contact/0035X',
  } as const;
  const lead = {
    emails: [seen.email, ...seen.otherEmails],
    profiles: [seen.profileUrl, memberProfile(member)],
    records: [seen.recordId],
  };
  expect(keysOf(seen)).toEqual(identityKeys(lead));
  expect(keysOf(seen)).toEqual([
    'mail:ada@xn--bcher-kva.example',
    'mail:ada+work@acme.example',
    'in:ada-éxample',
    `li:${member}`,
    'crm:app.example/contact/0035X',
  ]);
});

test('a CRM binds by addresses and the record, and by no profile', () => {
  const seen = { role: 'subject', email: 'ada@acme.example', recordId: 'App.Example/contact/0035X' } as const;
  expect(crmKeysOf({ ...seen, profileUrl: 'https://www.linkedin.com/in/ada' })).toEqual(keysOf(seen));
  expect(crmKeysOf({ role: 'subject', name: 'Ada Example' })).toEqual([]);
});

test('a name alone binds nobody', () => {
  expect(keysOf({ role: 'participant', name: 'Ada Example' })).toEqual([]);
  expect(mailKeysOf({ role: 'sender', name: 'ada@acme.example' })).toEqual([]);
});

test.each([
  [`https://www.linkedin.com/in/${member}`, member],
  [
    `https://www.linkedin.com/sales/lead/${member.replace('ACo', 'ACw')},NAME_SEARCH,x1Yz`,
    member.replace('ACo', 'ACw'),
  ],
  [`https://www.linkedin.com/sales/people/${member},name`, member],
  ['https://www.linkedin.com/in/acorn-ada', null],
  [`https://elsewhere.example/in/${member}`, null],
])('the member that %s names', (url, id) => expect(memberIdIn(url)).toBe(id));
