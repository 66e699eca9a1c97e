import * as fc from 'fast-check';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import { definitionKey } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import type { Naming } from '@/lib/transfer/export/leads-csv';
import { dealStage, idOf, start } from '@/test/funnel/story';
import { readMessage } from '@/test/words';

/** A lead with nothing but what is said here. */
export function leadWith(more: Partial<Lead>): Lead {
  return { ...blankLead(idOf(7), definitionKey(dealStage)), addedAt: start, updatedAt: start, ...more };
}

export const naming: Naming = {
  definition: dealStage,
  userOf: (id) => (id === 'sam' ? 'Sam Sales' : id),
  programmeOf: (id) => (id === 'fair' ? 'Stone Fair 2026' : id),
  roleOf: (role) => readMessage(`score_role_${role}`),
  now: start,
};

/** Text by text, what is asked for. */
export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

export async function* pagesOf<Item>(
  ...pages: readonly (readonly Item[])[]
): AsyncGenerator<readonly Item[]> {
  yield* pages;
}

/** Everything that parts cells and cards, folds lines, or looks like a formula, within one tidy line. */
const letter = fc.constantFrom(...`aZ1 =+-@'",;:\\|/.öß漢🙂&#`.split(/(?:)/u));
const line = fc
  .array(letter, { minLength: 1, maxLength: 90 })
  .map((letters) => letters.join('').replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => /[aZ]{2}/u.test(text) && !/^\s*'/u.test(text) && !/[@"(<]/u.test(text));
const word = fc.stringMatching(/^[a-z][a-z0-9]{2,12}$/u);
const address = fc.tuple(word, word).map(([user, host]) => `${user}@${host}.example`);
const profile = word.map((slug) => `https://www.linkedin.com/in/${slug}`);
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

/** What is known of a person, in any spelling. */
export const anyPerson = fc.record({
  name: line,
  emails: fc.uniqueArray(address, { maxLength: 4 }),
  profiles: fc.uniqueArray(profile, { maxLength: 3 }),
  company: orNull(line),
  title: orNull(line),
  phone: orNull(fc.constantFrom('+49 30 1234-5678', '(030) 12 34', '1234', '+1 (555) 010-9999 ext. 7')),
  source: orNull(fc.constantFrom('Webinar', 'Trade fair, hall 3', '=Ads')),
  buyingRole: orNull(fc.constantFrom(...buyingRoles)),
  dealValue: orNull(
    fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }), currency: fc.constantFrom('EUR', 'USD') }),
  ),
});
