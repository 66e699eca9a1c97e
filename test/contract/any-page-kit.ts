import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeenPerson, SiteAdapter, Sighting } from '@/lib/sites/site-adapter';
import { runs } from '@/test/chance';
import { askedTargets } from './asked-targets';
import * as damage from './damage';
import { parsePage, type Expected, type Fixture } from './fixtures';
import { pageUnderTest, type PageUnderTest } from './page-under-test';
import { testReading } from './site-adapter-kit';

/**
 * What the reader of any page owes. It has no address of its own and reads texts, so what other extensions put on a page
 * may be people to it. But exactly the people of each page are found, a part gives what the whole gives, and whatever
 * happens to a page, nobody gets another's address, profile or record: identities may come apart, never together.
 * @param adapter the one for any page
 * @param fixtures pages of all kinds
 */
export function testAnyPage(adapter: SiteAdapter, fixtures: readonly Fixture[]): void {
  describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    const page = pageUnderTest(adapter, fixture);
    testReading(adapter, page, 'about:blank');
    testDrift(adapter, page);
    testTampering(adapter, page);
    testLosses(adapter, page);
  });
}

function testDrift(adapter: SiteAdapter, { fixture, pristine, fresh, read }: PageUnderTest): void {
  const { expected } = fixture;
  const emails = emailsOf(read(pristine()).sightings);

  it('puts nobody together when what a target names is not found any more', () => {
    for (const target of askedTargets(adapter, (options) => read(pristine(), options))) {
      for (const rungs of [[], ['no[selector']]) {
        expect(strangers(read(pristine(), { rungs: { [target]: rungs } }).sightings, expected)).toEqual([]);
      }
    }
  });

  it('puts nobody together when all classes are renamed', () => {
    const document = fresh();
    damage.renameClasses(document);
    expect(strangers(read(document).sightings, expected)).toEqual([]);
  });

  it('finds the same addresses in every language', () => {
    const document = fresh();
    damage.translate(document, textsWithAddress(document));
    const { sightings } = read(document);
    // A tooltip is a word like any other; Roundcube's is an address, and gone.
    expect(
      emails.filter((email) => !emailsOf(sightings).includes(email) && !isTooltip(fixture, email)),
    ).toEqual([]);
    expect(strangers(sightings, expected)).toEqual([]);
  });

  it('does not count what is said twice', () => {
    const document = fresh();
    damage.doubleTexts(document);
    const { sightings } = read(document);
    expect(emailsOf(sightings)).toEqual(emails);
    expect(strangers(sightings, expected)).toEqual([]);
  });

  it('sees somebody else where a node is used again', () => {
    for (const email of emails) {
      const document = fresh();
      damage.replaceInAttributes(document, email, 'somebody@else.example');
      damage.replaceInTexts(document, email, 'somebody@else.example');
      for (const data of document.querySelectorAll('script'))
        data.textContent = data.textContent.replaceAll(email, 'somebody@else.example');
      const { sightings } = read(document);
      const now = emails.map((one) => (one === email ? 'somebody@else.example' : one)).sort();
      expect(emailsOf(sightings)).toEqual(now);
      expect(strangers(sightings, withAddress(expected, email, 'somebody@else.example'))).toEqual([]);
    }
  });
}

function testTampering(
  adapter: SiteAdapter,
  { fixture, fresh, read, peopleOf, people }: PageUnderTest,
): void {
  const { expected } = fixture;

  it("mixes nobody with what other extensions' nodes say, wherever they stand", () => {
    const nodes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...damage.foreignNodes), position), {
      minLength: 1,
      maxLength: 12,
    });
    const spy = { name: 'Spy', role: 'result', email: 'spy@extension.example' };
    fc.assert(
      fc.property(nodes, (added) => {
        const document = fresh();
        const places = [...document.body.querySelectorAll('*')];
        for (const [index, markup, at] of added) {
          const place = places[index % Math.max(places.length, 1)];
          if (place !== undefined) damage.insertMarkup(place, markup, at);
        }
        const { sightings } = read(document);
        expect(strangers(sightings, { ...expected, contacts: [...expected.contacts, spy] })).toEqual([]);
      }),
      { numRuns: runs(perPage) },
    );
  });

  it('is blind to forged places in what somebody wrote', () => {
    const document = fresh();
    const places = read(document).sightings.map(({ element }) => adapter.placeOf(element) ?? element);
    const forged = places
      .map(({ outerHTML }) => outerHTML)
      .join('')
      .replaceAll('@', '@forged.');
    for (const body of document.querySelectorAll(adapter.ignored)) damage.insertMarkup(body, forged);
    expect(peopleOf(document)).toEqual(people());
  });

  it('cannot be misled by names that take over properties', () => {
    const document = fresh();
    damage.insertMarkup(document.documentElement.querySelector('body') as Element, damage.clobberingNodes);
    expect(peopleOf(document)).toEqual(people());
  });
}

function testLosses(adapter: SiteAdapter, { fixture, fresh, read }: PageUnderTest): void {
  const { html, expected } = fixture;

  it('neither throws nor puts anybody together while the page is half built', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        // Between two tags: half an address in a text is another address.
        const end = html.lastIndexOf('>', Math.floor(html.length * share)) + 1;
        expect(strangers(read(parsePage(html.slice(0, end))).sightings, expected)).toEqual([]);
      }),
      { numRuns: runs(perPage) },
    );
  });

  it('neither throws nor puts anybody together when attributes and elements are missing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 20 }), (losses) => {
        const document = fresh();
        // What somebody writes is known by its element; without that, the page is another one.
        const elements = [...document.body.querySelectorAll('*')].filter(
          (element) => element.closest(adapter.ignored) === null,
        );
        for (const [index, which] of losses) {
          const element = elements[index % Math.max(elements.length, 1)];
          const lost = element?.attributes[which % (element.attributes.length + 1)];
          if (lost === undefined) element?.remove();
          else if (!isAnother(element, lost.name)) element?.removeAttribute(lost.name);
        }
        expect(strangers(read(document).sightings, expected)).toEqual([]);
      }),
      { numRuns: runs(perPage) },
    );
  });
}

/** A field that asks for something else is another field; a link that leads nowhere is the words that it shows. */
function isAnother(element: Element | undefined, lost: string): boolean {
  return lost === 'type' || (lost === 'href' && (element?.textContent.includes('@') ?? false));
}

/** Of each random test, on each page: many pages make up for few runs. */
const perPage = 8;

const position = fc.constantFrom<InsertPosition[]>('afterbegin', 'beforeend', 'beforebegin', 'afterend');

/** Whoever has an identity that nobody on the page has, or two that no one person of it has. */
function strangers(sightings: readonly Sighting[], { contacts }: Expected): string[] {
  const known = contacts.map((contact) => new Set(identitiesOf(contact)));
  return sightings
    .flatMap(({ people }) => people.map((person) => identitiesOf(person)))
    .filter((identities) => !known.some((of) => identities.every((identity) => of.has(identity))))
    .map((identities) => identities.join(' + '));
}

function identitiesOf(
  person: Pick<SeenPerson, 'email' | 'otherEmails' | 'profileUrl' | 'recordId'>,
): string[] {
  const { email, otherEmails = [], profileUrl, recordId } = person;
  return [email, ...otherEmails, profileUrl, recordId].filter((one) => one !== undefined);
}

function emailsOf(sightings: readonly Sighting[]): string[] {
  const all = sightings.flatMap(({ people }) =>
    people.flatMap(({ email, otherEmails = [] }) => [email, ...otherEmails]),
  );
  return [...new Set(all.filter((email) => email !== undefined))].sort();
}

function textsWithAddress(document: Document): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push((walker.currentNode as Text).data.trim());
  return texts.filter((text) => text.includes('@'));
}

function isTooltip({ html }: Fixture, email: string): boolean {
  return html.includes(`title="${email}"`);
}

function withAddress(expected: Expected, from: string, to: string): Expected {
  return JSON.parse(JSON.stringify(expected).replaceAll(`"${from}"`, `"${to}"`)) as Expected;
}
