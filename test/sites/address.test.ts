import { describe, expect, it } from 'vitest';
import { toAddress } from '@/lib/sites/address';

describe('an address', () => {
  it.each([
    ['Anna@Example.COM', 'anna@example.com'],
    [' anna@example.com\n', 'anna@example.com'],
    ['first.last+tag-x@sub.domain.example', 'first.last+tag-x@sub.domain.example'],
    ["o'brien!#$%&*/=?^_`{|}~@example.com", "o'brien!#$%&*/=?^_`{|}~@example.com"],
    ['"anna maria"@example.com', '"anna maria"@example.com'],
    ['"a@b"@example.com', '"a@b"@example.com'],
    ['büro@müller-söhne.example', 'büro@müller-söhne.example'],
    ['用户@例子.广告', '用户@例子.广告'],
    ['a@xn--mller-kva.example', 'a@xn--mller-kva.example'],
    ['a@1und1.example', 'a@1und1.example'],
  ])('%s is read as %s', (raw, address) => expect(toAddress(raw)).toBe(address));

  it.each([
    null,
    undefined,
    '',
    'anna',
    'anna@',
    '@example.com',
    'anna@example',
    'anna@@example.com',
    'anna@b@example.com',
    'anna.@example.com',
    '.anna@example.com',
    'an..na@example.com',
    'anna maria@example.com',
    'anna@exam ple.com',
    'anna@-example.com',
    'anna@example-.com',
    'anna@example.com.',
    'anna@.example.com',
    'anna@127.0.0.1',
    'anna@[127.0.0.1]',
    '<anna@example.com>',
    'Anna <anna@example.com>',
    'anna@example.com, bo@example.com',
    'mailto:anna@example.com',
    'an\u200bna@example.com',
    'anna@example.com\ufeff',
    'anna@example.com\u00a0',
    'anna@ｅxample.com',
    'anna@ba\u212aery.example',
    'ba\u212aery@example.com',
    '\u202eanna@example.com',
    'anna@exam\u00adple.com',
    'an\u0000na@example.com',
    '"anna@example.com',
    `${'a'.repeat(65)}@example.com`,
    `anna@${'a'.repeat(64)}.example`,
    `anna@${'a.'.repeat(130)}example`,
  ])('%j is none', (raw) => expect(toAddress(raw)).toBeUndefined());

  it('is none where it is longer than any, whatever it repeats', () => {
    for (const part of ['a.', 'a-', '!', '"\\', 'é', '@']) {
      expect(toAddress(part.repeat(1_000_000))).toBeUndefined();
      expect(toAddress(`a@${part.repeat(120)}`)).toBeUndefined();
      expect(toAddress(`${part.repeat(120)}@example.com`)).toBeUndefined();
    }
  });
});
