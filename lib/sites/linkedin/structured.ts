import { profileKey } from '@/lib/funnel/person/profile';
import { queryAll } from '@/lib/sites/dom';
import { toName } from './texts';

/** What a public profile says of its owner in JSON-LD (https://schema.org/Person). */
export type StructuredPerson = {
  readonly name: string;
  readonly company: string | undefined;
  readonly title: string | undefined;
};

/**
 * The person whose profile the page is, in its structured data.
 * @param profileUrl of the owner: anybody else's data says that the page is another's
 * @returns `other` where it is somebody else's, null where there is none
 */
export function structuredPerson(document: Document, profileUrl: string): StructuredPerson | 'other' | null {
  const people = queryAll(document, 'script[type="application/ld+json"]')
    .flatMap((script) => entriesOf(parsed(script)))
    .filter((entry) => entry['@type'] === 'Person');
  const person = people.find(({ url, sameAs }) => isAt(url, profileUrl) || isAt(sameAs, profileUrl));
  if (person === undefined) return people.some(({ url }) => typeof url === 'string') ? 'other' : null;
  const name = toName(textOf(person['name']) ?? '');
  return {
    name,
    company: textOf(recordOf(first(person['worksFor']))['name']),
    title: textOf(first(person['jobTitle'])),
  };
}

type Entry = Readonly<Record<string, unknown>>;

function parsed(script: Element): unknown {
  try {
    return JSON.parse(script.textContent);
  } catch {
    return null;
  }
}

/** An object, a list of them, or a graph. */
function entriesOf(data: unknown): Entry[] {
  const list: unknown[] = Array.isArray(data) ? data : [data];
  return list.flatMap((one) => {
    const entry = recordOf(one);
    return Array.isArray(entry['@graph']) ? entriesOf(entry['@graph']) : [entry];
  });
}

function isAt(url: unknown, profileUrl: string): boolean {
  const key = typeof url === 'string' ? profileKey(url) : null;
  return key !== null && key === profileKey(profileUrl);
}

function recordOf(value: unknown): Entry {
  return typeof value === 'object' && value !== null ? (value as Entry) : {};
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** For guests, LinkedIn puts asterisks over what it does not show. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && !value.includes('*')
    ? value.trim().slice(0, 200)
    : undefined;
}
