import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalAddress } from '@/lib/funnel/person/address';
import { identityKeys } from '@/lib/funnel/person/identity';
import { mailKey } from '@/lib/funnel/person/mail-key';
import { toAddress } from '@/lib/sites/address';
import { runs } from '@/test/chance';

/**
 * Pages look at addresses without a parser, to know whom to ask about; leads are stored under what the parser says. A
 * person whom the look lets pass and the parser does not, or under another key, would never be found.
 */

const pieces = [
  'a',
  'Z',
  '7',
  '.',
  '-',
  '_',
  '+',
  '"',
  '\\',
  ' ',
  '@',
  '(',
  ')',
  '<',
  '>',
  ',',
  ';',
  ':',
  '[',
  ']',
  '!',
  '%',
  'ü',
  'u\u0308',
  'ß',
  'İ',
  'ı',
  'ſ',
  'K',
  'Å',
  'ﬁ',
  'ǅ',
  'Ω',
  'ά',
  '例',
  'ع',
  'ि',
  '\u0301',
  '😀',
  '\u00A0',
  '\u200D',
  '\uD800',
  '①',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
const domain = fc
  .array(
    fc.oneof(text, fc.constantFrom('example', 'xn--mller-kva', 'Müller', 'mu\u0308ller', '127', 'com')),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((labels) => labels.join('.'));
const nearly = fc
  .tuple(
    fc.oneof(
      text,
      text.map((quoted) => `"${quoted}"`),
    ),
    domain,
  )
  .map((both) => both.join('@'));
const anything = fc.oneof(
  { weight: 6, arbitrary: nearly },
  { weight: 2, arbitrary: fc.emailAddress() },
  fc.string({ unit: 'grapheme' }),
);

it('what a page takes for an address is one, and finds whoever is stored under it', () => {
  let taken = 0;
  fc.assert(
    fc.property(anything, (raw) => {
      const address = toAddress(raw);
      if (address === undefined) return;
      taken += 1;
      expect(normalAddress(address)).not.toBeNull();
      const keys = [mailKey(address)];
      expect(identityKeys({ emails: [address], profiles: [], records: [] })).toEqual(keys);
      expect(identityKeys({ emails: [raw], profiles: [], records: [] })).toEqual(keys);
    }),
    { numRuns: runs(4000) },
  );
  expect(taken).toBeGreaterThan(200);
});

it('what is stored has a key that stays the same when it is made again', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const address = normalAddress(raw);
      fc.pre(address !== null);
      expect(identityKeys({ emails: [address], profiles: [], records: [] })).toEqual([mailKey(address)]);
    }),
  );
});
