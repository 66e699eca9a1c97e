import parse from 'email-addresses';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalAddress } from '@/lib/funnel/person/address';
import { runs } from '@/test/chance';

/** What the grammar alone says, as it is asked of addresses that do not look like nearly all others. */
function takenWhole(address: string): boolean {
  const parsed = parse({ input: `<${address}>`, startAt: 'angle-addr', rfc6532: true, strict: true });
  return parsed?.ast.semantic === `<${address}>`;
}

it('takes an address that looks as nearly all do only where the grammar takes it', () => {
  const part = fc.stringMatching(/^[a-z\d_+.@-]{1,8}$/u);
  fc.assert(
    fc.property(
      part,
      fc.constantFrom('', '.', '@'),
      part,
      fc.constantFrom('example.com', 'b', '-a.b-c'),
      (one, sign, other, host) => {
        const address = `${one}${sign}${other}@${host}`;
        if (normalAddress(address) !== null) expect(takenWhole(address)).toBe(true);
      },
    ),
    { numRuns: runs(1500) },
  );
});
