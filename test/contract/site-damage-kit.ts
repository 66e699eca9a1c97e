import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SiteAdapter } from '@/lib/sites/site-adapter';
import { runs } from '@/test/chance';
import { askedTargets } from './asked-targets';
import * as damage from './damage';
import { parsePage } from './fixtures';
import type { PageUnderTest } from './page-under-test';
import { wrongPeople } from './truth';

/** How a site shows people, as far as damage must take care of it. */
export type Manners = {
  /** True: addresses stand in texts and tooltips: no language changes them, and a node used again changes them there. */
  readonly showsAddresses?: boolean;
};

/**
 * What an adapter owes on a page that drifts, is used again, is half built, or is tampered with: whatever happens,
 * rather nobody than somebody wrong.
 * @param adapter the one under test
 * @param page of its site
 * @param manners of the site
 */
export function testDamage(adapter: SiteAdapter, page: PageUnderTest, manners: Manners): void {
  testDrift(adapter, page, manners);
  testReuse(page, manners);
  testTampering(adapter, page, manners);
  testLosses(adapter, page);
}

function testDrift(
  adapter: SiteAdapter,
  { fixture, pristine, fresh, read, peopleOf, people }: PageUnderTest,
  { showsAddresses = false }: Manners,
) {
  const { expected } = fixture;
  // A name that is all there is to tell somebody by must stay.
  const names = expected.contacts.filter(({ email }) => email === undefined).map(({ name }) => name);

  it('never takes a wrong person when the rungs of a ladder fail one by one', () => {
    const asked = askedTargets(adapter, (options) => read(pristine(), options));
    for (const [target, rungs] of Object.entries(adapter.rungs)) {
      if (!asked.has(target)) continue;
      for (let missing = 1; missing <= rungs.length; missing += 1) {
        const options = { rungs: { [target]: ['no[selector', ...rungs.slice(missing)] } };
        const { sightings, health } = read(pristine(), options);
        expect(wrongPeople(sightings, expected)).toEqual([]);
        const rung = health.rungs[target] ?? 0;
        if (rung > 0) expect(health.state).not.toBe('ok');
      }
    }
  });

  it('takes no wrong person when all classes are renamed', () => {
    const document = fresh();
    damage.renameClasses(document);
    expect(wrongPeople(read(document).sightings, expected)).toEqual([]);
  });

  it('does not depend on the language', () => {
    const document = fresh();
    damage.translate(document, names, showsAddresses, adapter.id);
    expect(peopleOf(document)).toEqual(people());
  });

  it('does not count what is said twice', () => {
    const document = fresh();
    damage.doubleTexts(document);
    expect(peopleOf(document)).toEqual(people());
  });
}

function testReuse({ fixture, fresh, peopleOf, people }: PageUnderTest, manners: Manners) {
  const { contacts, url } = fixture.expected;
  const others = contacts.filter(({ self }) => self !== true);

  it('sees somebody else where a node is used again', () => {
    for (const email of new Set(others.map((one) => one.email).filter((one) => one !== undefined))) {
      const document = fresh();
      replaceAddress(document, email, 'somebody@else.example', manners);
      expect(peopleOf(document)).toEqual(renamed(people(), email, 'somebody@else.example'));
    }
    const profiles = others.filter((one) => one.email === undefined).sort((a, b) => rank(a) - rank(b));
    for (const { profileUrl: profile } of profiles.slice(0, MANY)) {
      if (profile === undefined) continue;
      const document = fresh();
      damage.replaceProfile(document, profile, 'somebody-else');
      const there = url.replace(damage.profileIn(profile), '/in/somebody-else');
      expect(peopleOf(document, there)).toEqual(
        renamed(people(), profile, 'https://www.linkedin.com/in/somebody-else'),
      );
    }
  });
}

function testTampering(
  adapter: SiteAdapter,
  { fixture, fresh, read, peopleOf, people }: PageUnderTest,
  manners: Manners,
) {
  const { contacts } = fixture.expected;

  it("is blind to other extensions' nodes, wherever they stand", () => {
    const nodes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...damage.foreignNodes), position), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(nodes, (added) => {
        const document = fresh();
        const places = damage.elementsOf(document.body);
        for (const [index, markup, at] of added) {
          const place = places[index % Math.max(places.length, 1)];
          if (place !== undefined) damage.insertMarkup(place, markup, at);
        }
        expect(peopleOf(document)).toEqual(people());
      }),
      { numRuns: runs(perPage) },
    );
  });

  it('is blind to forged places in what somebody wrote', () => {
    const document = fresh();
    const { sightings } = read(document);
    const places = sightings.map(({ element }) => adapter.placeOf(element) ?? element);
    const forged = parsePage(places.map(({ outerHTML }) => outerHTML).join(''));
    for (const { email, profileUrl } of contacts) {
      if (email !== undefined) replaceAddress(forged, email, 'forged@elsewhere.example', manners);
      else if (profileUrl !== undefined) damage.replaceProfile(forged, profileUrl, 'forged');
    }
    for (const body of document.querySelectorAll(adapter.ignored)) {
      damage.insertMarkup(body, forged.body.innerHTML);
    }
    expect(peopleOf(document)).toEqual(people());
  });

  it('cannot be misled by names that take over properties', () => {
    const document = fresh();
    damage.insertMarkup(document.documentElement.querySelector('body') as Element, damage.clobberingNodes);
    expect(peopleOf(document)).toEqual(people());
  });
}

function testLosses(adapter: SiteAdapter, { fixture, fresh, read }: PageUnderTest) {
  const { html, expected } = fixture;

  it('neither throws nor takes a wrong person while the page is half built', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const document = parsePage(html.slice(0, Math.floor(html.length * share)));
        expect(wrongPeople(read(document).sightings, expected)).toEqual([]);
      }),
      { numRuns: runs(perPage) },
    );
  });

  it('neither throws nor takes a wrong person when attributes and elements are missing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 20 }), (losses) => {
        const document = fresh();
        const elements = damage
          .elementsOf(document.body)
          .filter((element) => !element.matches(adapter.ignored));
        for (const [index, which] of losses) {
          const element = elements[index % Math.max(elements.length, 1)];
          const lost = element?.attributes[which % (element.attributes.length + 1)];
          if (lost === undefined) element?.remove();
          // What hides a list makes it no part of the page: without it, the page is another one.
          else if (!['style', 'hidden'].includes(lost.name)) element?.removeAttribute(lost.name);
        }
        expect(wrongPeople(read(document).sightings, expected)).toEqual([]);
      }),
      { numRuns: runs(perPage) },
    );
  });
}

/** One address becomes another wherever the site shows it. */
function replaceAddress(document: Document, from: string, to: string, { showsAddresses }: Manners): void {
  damage.replaceInAttributes(document, from, to);
  if (showsAddresses === true) damage.replaceInTexts(document, from, to);
}

/** So many profiles are replaced, one by one, on each page; those whom it is about before those whom it mentions. */
const MANY = 6;

const rank = ({ role }: { readonly role: string }): number => (role === 'mentioned' ? 1 : 0);

/** Of each random test, on each page: many pages make up for few runs. */
const perPage = 4;

const position = fc.constantFrom<InsertPosition[]>('afterbegin', 'beforeend', 'beforebegin', 'afterend');

/** Findings with one identity in another's place; ends are told apart, as `nora` begins `nora-k`. */
function renamed(people: readonly string[], from: string, to: string): string[] {
  return people.map((one) => (one.endsWith(` ${from}`) ? one.slice(0, -from.length) + to : one)).sort();
}
