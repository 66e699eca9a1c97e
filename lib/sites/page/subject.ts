import { queryAll, queryFirst, textOf } from '@/lib/sites/dom';
import type { SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import type { Collected } from './collect';
import { addressesOfField, mailFieldOf, nameFieldIn, nameFromInputs } from './fields';
import type { Mark } from './mark';
import { looksLikeName, wordsBorne } from './names';
import type { Page } from './page';
import { recordIdOf, recordIn } from './record-in';
import { shownText } from './shown-text';

/** Whom a CRM's record page is about. */
export type Subject = {
  readonly emails: readonly [string, ...string[]];
  readonly recordId: string;
  readonly name?: string;
};

/** True where the page's address names a record of a person. */
export function isRecordPage(url: URL): boolean {
  return recordIn(url) !== null;
}

/**
 * Whose record a page shows: the address in the record's own field, or else the only address on the page if the record's title
 * bears it. What is learned here is kept, so two fields of addresses, or a lone address that may be anybody's, are
 * nobody's. Lines that lead to other records are theirs.
 * @param page the whole of it
 */
export function subjectOf(
  document: Document,
  page: Page,
  { marks, surroundings }: Collected,
): Subject | null {
  const record = recordIn(page.url);
  if (record === null) return null;
  const recordId = recordIdOf(page.url, record);
  const others = new Set(
    marks
      .filter((mark) => (mark.recordId ?? recordId) !== recordId)
      .map((mark) => surroundings(mark.element).row),
  );
  const eligible = marks.filter((mark) => {
    const { row } = surroundings(mark.element);
    return mark.addressees.length > 0 && (row === null || !others.has(row));
  });
  const isListed = (element: Element): boolean => surroundings(element).row !== null;
  const found = inField(document, eligible, page, isListed) ?? alone(document, eligible, page);
  if (found === null) return null;
  const [email] = found.emails;
  const name = found.mark.source === 'input' ? nameFromInputs(document) : undefined;
  const shown = name ?? nameFieldIn(document, isListed) ?? titleFor(document, email);
  return { emails: found.emails, recordId, ...(shown === undefined ? {} : { name: shown }) };
}

/**
 * The sightings of a record page: its subject is marked, with the record's id; further addresses of the same field are the
 * subject's, not somebody else's.
 */
export function withSubject(sightings: readonly Sighting[], subject: Subject): readonly Sighting[] {
  const [email, ...otherEmails] = subject.emails;
  const isOther = (person: SeenPerson): boolean => otherEmails.includes(person.email ?? '');
  return sightings
    .map((sighting) => ({
      ...sighting,
      people: sighting.people
        .filter((person) => !isOther(person))
        .map((person) =>
          person.email === email ? { ...person, ...asSubject(subject, otherEmails) } : person,
        ),
    }))
    .filter(({ people }) => people.length > 0);
}

function asSubject({ name, recordId }: Subject, otherEmails: readonly string[]): Partial<SeenPerson> {
  return {
    role: 'subject',
    recordId,
    ...(name === undefined ? {} : { name }),
    ...(otherEmails.length === 0 ? {} : { otherEmails }),
  };
}

type Found = { readonly mark: Mark; readonly emails: readonly [string, ...string[]] };

/** The addresses in the fields of that name, all fields agreeing. */
function inField(
  document: Document,
  eligible: readonly Mark[],
  { own }: Page,
  isListed: (element: Element) => boolean,
): Found | null {
  const marksByField = new Map<Element, Mark[]>();
  for (const mark of eligible) {
    const field = mailFieldOf(mark);
    if (field !== null) marksByField.set(field, [...(marksByField.get(field) ?? []), mark]);
  }
  const lists = Array.from(marksByField, ([field, marks]) => {
    const [mark] = marks;
    const [email, ...others] = addressesOfField(field, marks) ?? [];
    if (mark === undefined || email === undefined || own.has(email)) return null;
    // A text may be anybody's addition, a line another record's that is not linked: the record's title must speak for it.
    const isDoubtful = mark.source === 'text' || isListed(mark.element);
    if (isDoubtful && titleFor(document, email) === undefined) return null;
    return { mark, emails: [email, ...others] as const };
  });
  const [first] = lists;
  return first && lists.every((each) => each?.emails.join(' ') === first.emails.join(' ')) ? first : null;
}

/** The only address of the page, where the record's title bears it. */
function alone(document: Document, eligible: readonly Mark[], { own }: Page): Found | null {
  const emails = new Set(eligible.flatMap(({ addressees }) => addressees.map(({ email }) => email)));
  const [email, another] = [...emails].filter((one) => !own.has(one));
  const mark = eligible.find(
    ({ addressees, source }) => source !== 'text' && addressees.some((one) => one.email === email),
  );
  if (email === undefined || another !== undefined || mark === undefined) return null;
  return titleFor(document, email) === undefined ? null : { mark, emails: [email] };
}

/** The page's title that the address bears, its main heading before the tab's. */
function titleFor(document: Document, email: string): string | undefined {
  const headings = queryAll(document, 'h1, [role="heading"][aria-level="1"], h2, h3').map(shownText);
  const tab = queryFirst(document, 'head > title');
  const titles = [...headings, ...(tab === null ? [] : textOf(tab).split(/\s[-–—|·:]\s/u))];
  const borne = titles
    .filter((title) => looksLikeName(title) && title.includes(' '))
    .map((title) => ({ title, score: wordsBorne(email, title) }))
    .filter(({ score }) => score > 0);
  return borne.sort((a, b) => b.score - a.score || a.title.length - b.title.length)[0]?.title;
}
