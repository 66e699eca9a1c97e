import { expect, it } from 'vitest';
import { companyDomain } from '@/lib/funnel/person/company-domain';

it.each([
  [['ada@acme.example'], 'acme.example'],
  [['ada@Sales.Acme.co.uk'], 'acme.co.uk'],
  [['ada@gmail.com'], null],
  [['ada@gmail.com', 'ada@acme.example'], 'acme.example'],
  [['ada@outlook.de', 'ada@yahoo.fr'], null],
  [['ada@müller.example'], 'müller.example'],
  [['"ada@home"@acme.example'], 'acme.example'],
  [['nobody'], null],
  [[], null],
])('%j belongs to %s', (emails, domain) => {
  expect(companyDomain(emails)).toBe(domain);
});
