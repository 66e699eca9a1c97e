import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, normalAddress } from '@/lib/funnel/person/address';
import { identityKeys } from '@/lib/funnel/person/identity';
import { profileSlug } from '@/lib/funnel/person/profile';

const mail = (...emails: string[]): readonly string[] => identityKeys({ emails, profiles: [], records: [] });
const profile = (...profiles: string[]): readonly string[] =>
  identityKeys({ emails: [], profiles, records: [] });
const record = (...records: string[]): readonly string[] =>
  identityKeys({ emails: [], profiles: [], records });

describe('an address', () => {
  it.each([
    ['Ada@Example.COM', 'ada@example.com'],
    ['  ada@example.com\n', 'ada@example.com'],
    ['ada+news@example.com', 'ada+news@example.com'],
    ['a.d.a@example.com', 'a.d.a@example.com'],
    ["o'neill-smith_x@mail.example.co.uk", "o'neill-smith_x@mail.example.co.uk"],
    ['"Ada L."@example.com', '"ada l."@example.com'],
    [String.raw`"a\"b@c"@example.com`, String.raw`"a\"b@c"@example.com`],
    ['ada@müller.example', 'ada@müller.example'],
    ['пример@почта.рф', 'пример@почта.рф'],
  ])('is taken: %s', (text, address) => {
    expect(normalAddress(text)).toBe(address);
  });

  it.each([
    '',
    'me',
    'Ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@.example.com',
    'ada@example.com.',
    'ada@example..com',
    'ada@example.c',
    '.ada@example.com',
    'ada.@example.com',
    'a..b@example.com',
    'ada@b@example.com',
    'Ada <ada@example.com>',
    'ada@example.com, bob@example.com',
    'ada@example.com;bob@example.com',
    'mailto:ada@example.com',
    'ada lovelace@example.com',
    '"ada@example.com',
    '""@example.com',
    '"a"b"@example.com',
    'ada\u200B@example.com',
    '\u202Emoc.elpmaxe@ada.example',
    'ada@exa\u00ADmple.com',
    'ada(the first)@example.com',
    'ada@example.com (Ada)',
    'ada@(here)example.com',
    'ada @example.com',
    '"ada"(c)@example.com',
    '"ada" @example.com',
    '"ada\u00A0l."@example.com',
    'ada\u3000@example.com',
    '"ada"."l"@example.com',
    'friends: ada@example.com;',
    '<ada@example.com>',
    'ada@[127.0.0.1]',
    'ada@127.0.0.10',
    '@relay.example:ada@example.com',
    `${'('.repeat(150)}ada@example.com`,
    `${'a'.repeat(320)}@example.com`,
  ])('is no single one: %j', (text) => {
    expect(normalAddress(text)).toBeNull();
  });

  it('stays what it is when it is asked for again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const once = normalAddress(text);
        fc.pre(once !== null);
        expect(normalAddress(once)).toBe(once);
      }),
    );
  });

  it('keeps every address that a mail program makes', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(normalAddress(address)).toBe(address.toLowerCase());
      }),
    );
  });
});

describe('a profile', () => {
  it.each([
    ['https://www.linkedin.com/in/Ada-Example/', 'ada-example'],
    ['http://linkedin.com/in/ada-example?trk=nav#top', 'ada-example'],
    ['https://de.linkedin.com/in/ada-example/en', 'ada-example'],
    ['www.linkedin.com/in/ada-example', 'ada-example'],
    ['https://www.linkedin.com/in/ren%C3%A9', 'rené'],
    ['https://www.linkedin.com/in/rene\u0301', 'rené'],
    ['https://www.linkedin.com/in/100%-ada', '100%-ada'],
  ])('is named by its slug: %s', (url, slug) => {
    expect(profileSlug(url)).toBe(slug);
  });

  it.each([
    '',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/company/example/',
    'https://www.linkedin.com/in/%2Fevil',
    'https://www.linkedin.com/in/%20',
    'https://example.com/linkedin.com/in/ada',
    'https://notlinkedin.com/in/ada',
    'https://linkedin.com.example.com/in/ada',
    'https://ada@linkedin.com/in/ada',
    'javascript://linkedin.com/in/ada',
  ])('is not told by %j', (url) => {
    expect(profileSlug(url)).toBeNull();
  });
});

describe('identity keys', () => {
  it('differ where a plus-tag or a dot does: those only suggest the same person', () => {
    expect(mail('ada@example.com', 'ada+news@example.com', 'a.da@example.com')).toEqual([
      'mail:ada@example.com',
      'mail:ada+news@example.com',
      'mail:a.da@example.com',
    ]);
  });

  it('are one for an internationalised domain and its ASCII form, and for both ways to write a letter', () => {
    expect(mail('ada@müller.example', 'ada@XN--MLLER-KVA.example', 'ada@mu\u0308ller.example')).toEqual([
      'mail:ada@xn--mller-kva.example',
    ]);
    expect(mail('rene\u0301@example.com')).toEqual(mail('rené@example.com'));
  });

  it('keep their order and drop what is no key or said twice', () => {
    const person = {
      emails: ['nobody', 'ada@example.com', 'ADA@example.com'],
      profiles: ['https://example.com', 'https://linkedin.com/in/ada', 'https://www.linkedin.com/in/Ada/'],
      records: ['crm.example.com/Contact/7'],
    };
    expect(identityKeys(person)).toEqual(['mail:ada@example.com', 'in:ada', 'crm:crm.example.com/Contact/7']);
  });

  it('take a record by host, type and id, whose letters count', () => {
    expect(record('CRM.Example.com/Contact/003Ab', 'crm.example.com/Contact/003aB')).toEqual([
      'crm:crm.example.com/Contact/003Ab',
      'crm:crm.example.com/Contact/003aB',
    ]);
  });

  it.each(['', ' ', 'crm.example.com', 'crm.example.com/Contact', 'crm.example.com/Contact/', '//7'])(
    'are none for a record that names nobody: %j',
    (text) => {
      expect(record(text)).toEqual([]);
    },
  );

  it('are none for somebody of whom only rubbish is known', () => {
    expect([...mail('me'), ...profile('ada')]).toEqual([]);
  });
});

describe('the domain of an address', () => {
  it('is what follows the last at sign', () => {
    expect(domainOf('"a@b"@example.com')).toBe('example.com');
    expect(domainOf('@example.com')).toBeNull();
    expect(domainOf('nobody')).toBeNull();
  });
});
