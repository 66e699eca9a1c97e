import * as fc from 'fast-check';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import { seniorities } from '@/lib/funnel/person/title';
import type { Said, Traits } from '@/lib/scoring/traits';

/** Somebody of whom nothing is known but this. */
export function traits(known: Partial<Traits> = {}): Traits {
  return {
    industry: null,
    size: null,
    country: null,
    seniority: null,
    title: [],
    role: null,
    source: null,
    did: [],
    ...known,
  };
}

export function said(text: string): Said {
  return { said: text, folded: text.toLowerCase() };
}

const text = fc.option(fc.constantFrom('a', 'B', 'c').map(said));
const some = fc.subarray(['one', 'two', 'three', 'four']);

export const anyTraits: fc.Arbitrary<Traits> = fc.record({
  industry: text,
  size: fc.option(fc.nat(100_000)),
  country: text,
  seniority: fc.option(fc.constantFrom(...seniorities)),
  title: some,
  role: fc.option(fc.constantFrom(...buyingRoles)),
  source: text,
  did: some,
});
