import { expect, test } from 'vitest';
import { fillTemplate } from '@/lib/funnel/hand-off/fill-template';

const known = { name: 'Ada {me}', company: null, me: 'Sam' };

test('names the person, their company and whoever writes', () => {
  expect(fillTemplate('Hello {name}, {me} of us writes. {name}!', known)).toEqual({
    text: 'Hello Ada {me}, Sam of us writes. Ada {me}!',
    missing: [],
  });
});

test('leaves a gap that shows where somebody is not known, and says which', () => {
  expect(fillTemplate('Is {company} still looking?', known)).toEqual({
    text: 'Is … still looking?',
    missing: ['company'],
  });
});

test('leaves other braces alone', () => {
  expect(fillTemplate('{Name} {} {nobody} {{me}}', known)).toEqual({
    text: '{Name} {} {nobody} {Sam}',
    missing: [],
  });
});
