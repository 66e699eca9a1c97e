import { expect, it } from 'vitest';
import { seniorityOf, titleHas } from '@/lib/funnel/person/title';

it.each([
  ['Head of Sales', 'sales head', true],
  ['VP, Marketing & Communications', 'vice president marketing', true],
  ['Salesperson', 'sales', false],
  ['Directrice générale', 'directrice', true],
  ['Head of Sales', '…', false],
])('has %s the words %s: %s', (title, phrase, holds) => {
  expect(titleHas(title, phrase)).toBe(holds);
});

it.each([
  ['Co-Founder & CEO', 'owner'],
  ['Chief Revenue Officer', 'cLevel'],
  ['Geschäftsführer', 'cLevel'],
  ['SVP Operations', 'vicePresident'],
  ['Bereichsleiterin Einkauf', 'director'],
  ['Engineering Manager', 'manager'],
  ['Senior Buyer', 'specialist'],
  ['Executive Assistant to the CEO', 'entry'],
  ['Marketing', null],
] as const)('takes %s for %s', (title, seniority) => {
  expect(seniorityOf(title)).toBe(seniority);
});
