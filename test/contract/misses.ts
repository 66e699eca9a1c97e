import type { PageReport } from '@/test/tools/recognise/page-report';
import type { Expected, ExpectedContact } from './fixtures';
import { identityOf } from './truth';

/** Fields that every truth tells of whoever has them. */
const always = [
  'name',
  'email',
  'profileUrl',
  'role',
  'company',
  'headline',
  'thread',
  'self',
  'rows',
  'duplicateOf',
] as const;

/** Fields that only some truths tell: asked for where anybody of the page has them. */
const sometimes = ['memberId', 'recordId', 'otherEmails', 'siteStage', 'title'] as const;

/**
 * How a reading differs from what is true of its page, without a word of the page: `view`, `viewer`,
 * `contact 3: company`, `contact 4: missing`, `extra 1`, `order`. Contacts are counted from 1.
 * @param report of the whole page
 * @param expected the page's truth
 */
export function missesOf(report: PageReport, expected: Expected): readonly string[] {
  const { contacts } = expected;
  const fields = [
    ...always,
    ...sometimes.filter((field) => contacts.some((one) => one[field] !== undefined)),
  ];
  const rest = new Set(report.contacts.keys());
  const order: number[] = [];
  const differences = contacts.flatMap((contact, index) => {
    const at = [...rest].find((place) => isSame(report.contacts[place], contact)) ?? -1;
    const person = report.contacts[at];
    if (person === undefined) return [`contact ${index + 1}: missing`];
    order.push(at);
    rest.delete(at);
    return fields
      .filter((field) => JSON.stringify(person[field]) !== JSON.stringify(contact[field]))
      .map((field) => `contact ${index + 1}: ${field}`);
  });
  return [
    ...(report.view === expected.view ? [] : ['view']),
    ...(report.site === expected.site ? [] : ['site']),
    ...(isViewer(report, expected) ? [] : ['viewer']),
    ...differences,
    ...[...rest].map((_, index) => `extra ${index + 1}`),
    ...(order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0)) ? [] : ['order']),
  ];
}

function isSame(person: PageReport['contacts'][number] | undefined, contact: ExpectedContact): boolean {
  return (
    person?.thread === contact.thread && person !== undefined && identityOf(person) === identityOf(contact)
  );
}

/** A mail client tells the owner's address, and may know it where the truth does not; others a name or a profile. */
function isViewer({ viewer: seen = {} }: PageReport, { viewer: truth = {} }: Expected): boolean {
  if (truth.email !== undefined) return seen.email === truth.email;
  return seen.email !== undefined || (seen.name === truth.name && seen.profileUrl === truth.profileUrl);
}
