import { toAddress } from '@/lib/sites/address';
import { tidy } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { profileIn } from './profile-in';

/**
 * The people whom JSON-LD describes (https://schema.org/Person): those with an address or a profile, wherever they stand in
 * it (`@graph`, an article's author, a company's employees). Addresses of companies are nobody's.
 * @param json of one script; too long or no JSON: nobody
 */
export function peopleInLinkedData(json: string): readonly SeenPerson[] {
  if (json.length > LONGEST || !json.includes('Person')) return [];
  const people: SeenPerson[] = [];
  for (const node of nodesIn(parse(json))) {
    const person = isPerson(node) ? personOf(node) : null;
    if (
      person !== null &&
      people.every((known) => known.email !== person.email || known.profileUrl !== person.profileUrl)
    )
      people.push(person);
  }
  return people;
}

/** Characters of one script, and nodes in it. */
const LONGEST = 200_000;
const MOST = 2000;

type Node = Readonly<Record<string, unknown>>;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Every object in the data, outer ones first; no recursion, so that depth costs nothing. */
function nodesIn(data: unknown): Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [data];
  for (const each of waiting) {
    if (typeof each !== 'object' || each === null || nodes.length > MOST) continue;
    if (!Array.isArray(each)) nodes.push(each as Node);
    waiting.push(...Object.values(each));
  }
  return nodes;
}

function isPerson(node: Node): boolean {
  return listOf(node['@type']).some((type) => typeof type === 'string' && /(?:^|[/:])Person$/u.test(type));
}

function personOf(node: Node): SeenPerson | null {
  const [email, ...otherEmails] = new Set([node, ...listOf(node['contactPoint'])].flatMap(emailsOf));
  const links = [...listOf(node['url']), ...listOf(node['sameAs']), node['@id']];
  const [profileUrl] = links.flatMap((link) => (typeof link === 'string' ? (profileIn(link) ?? []) : []));
  if (email === undefined && profileUrl === undefined) return null;
  const name =
    wordIn(node['name']) ??
    (`${wordIn(node['givenName']) ?? ''} ${wordIn(node['familyName']) ?? ''}`.trim() || undefined);
  const company = wordIn(node['worksFor']) ?? wordIn(node['affiliation']);
  const title = wordIn(node['jobTitle']);
  return {
    role: 'result',
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(profileUrl === undefined ? {} : { profileUrl }),
    ...(otherEmails.length === 0 ? {} : { otherEmails }),
    ...(company === undefined ? {} : { company }),
    ...(title === undefined ? {} : { title }),
  };
}

function emailsOf(node: unknown): string[] {
  const emails = typeof node === 'object' && node !== null ? listOf((node as Node)['email']) : [];
  return emails.flatMap((each) =>
    typeof each === 'string' ? (toAddress(each.replace(/^mailto:/iu, '')) ?? []) : [],
  );
}

/** A text, or the name of what stands in its place; the first of several. */
function wordIn(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = typeof first === 'object' && first !== null ? (first as Node)['name'] : first;
  return typeof text === 'string' ? tidy(text) || undefined : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
