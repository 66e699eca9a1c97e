import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ReadOptions, Reading, SiteAdapter } from '@/lib/sites/site-adapter';
import { reportPage } from '@/test/tools/recognise/page-report';
import * as damage from './damage';
import { ownAddressesOf, parsePage, type Fixture } from './fixtures';
import { findings, wrongPeople } from './truth';

/**
 * What every adapter owes: exactly the people of its pages; the same again when asked again, of the whole as of a
 * part; nobody on a foreign, empty or half-built page; never a change, never an exception; and whatever happens to
 * a page, rather nobody than somebody wrong.
 * @param adapter the one under test
 * @param fixtures its pages
 * @param foreign pages of other sites
 */
export function testSiteAdapter(
  adapter: SiteAdapter,
  fixtures: readonly Fixture[],
  foreign: readonly Fixture[],
): void {
  // Many pages, parsed and damaged many times, on whatever machine.
  vi.setConfig({ testTimeout: 60_000 });
  const nowhere = new URL('https://elsewhere.example/');

  /** Reads a page as the content script would. */
  function read(document: Document, fixture: Fixture, options: Partial<ReadOptions> = {}): Reading {
    return adapter.read(document, new URL(fixture.expected.url), {
      ownAddresses: ownAddressesOf(fixture.expected),
      ...options,
    });
  }

  describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    const { expected, html } = fixture;
    const peopleOf = (document: Document) => findings(read(document, fixture).sightings);
    const pristine = once(() => parsePage(html));
    const fresh = () => pristine().cloneNode(true) as Document;
    const people = once(() => peopleOf(pristine()));

    it('gives exactly the people of the page, with its view, owner and health', () => {
      const { contacts, ...report } = reportPage(
        adapter.id,
        expected.url,
        read(pristine(), fixture, { duplicates: true }),
      );
      expect(contacts.map(({ anchor: _anchor, ...contact }) => contact)).toEqual(expected.contacts);
      expect(report).toMatchObject({
        view: expected.view,
        site: expected.site,
        ...(expected.health === undefined ? {} : { health: expected.health }),
        ...(expected.viewer?.email === undefined ? {} : { viewer: { email: expected.viewer.email } }),
      });
    });

    it('gives the same again, and says the view alone as it says it with the people', () => {
      const document = pristine();
      const first = read(document, fixture);
      const again = read(document, fixture);
      expect(again).toEqual(first);
      expect(again.sightings.map(({ element }) => element)).toEqual(
        first.sightings.map(({ element }) => element),
      );
      expect(adapter.viewOf(new URL(expected.url), document)).toBe(expected.view);
    });

    it('finds in each part what it finds there in the whole', () => {
      const document = pristine();
      for (const whole of read(document, fixture).sightings) {
        const place = adapter.placeOf(whole.element) ?? whole.element;
        const inPart = adapter.read(place, new URL(expected.url), { ownAddresses: ownAddressesOf(expected) });
        const part = inPart.sightings.find(({ element }) => element === whole.element);
        expect(part?.people).toEqual(whole.people);
        expect(part?.anchor).toEqual(whole.anchor);
      }
    });

    it('leaves the page as it is', () => {
      const document = pristine();
      const before = document.documentElement.outerHTML;
      const observer = new MutationObserver(() => {});
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      read(document, fixture);
      expect(observer.takeRecords()).toEqual([]);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it('gives nobody at an address that is not its own', () => {
      const reading = adapter.read(pristine(), nowhere, { ownAddresses: [] });
      expect(reading).toMatchObject({ view: 'none', sightings: [], health: { state: 'idle' } });
      expect(adapter.mailboxOf?.(nowhere, pristine()) ?? null).toBeNull();
    });

    it('never takes a wrong person when the rungs of a ladder fail one by one', () => {
      for (const [target, rungs] of Object.entries(adapter.rungs)) {
        for (let missing = 1; missing <= rungs.length; missing += 1) {
          const options = { rungs: { [target]: ['no[selector', ...rungs.slice(missing)] } };
          const { sightings, health } = read(pristine(), fixture, options);
          expect(wrongPeople(sightings, expected)).toEqual([]);
          const rung = health.rungs[target] ?? 0;
          if (rung > 0) expect(health.state).not.toBe('ok');
        }
      }
    });

    it('takes no wrong person when all classes are renamed', () => {
      const document = fresh();
      damage.renameClasses(document);
      expect(wrongPeople(read(document, fixture).sightings, expected)).toEqual([]);
    });

    it('does not depend on the language', () => {
      const document = fresh();
      damage.translate(document);
      expect(peopleOf(document)).toEqual(people());
    });

    it('does not count what is said twice', () => {
      const document = fresh();
      damage.doubleTexts(document);
      expect(peopleOf(document)).toEqual(people());
    });

    it('sees somebody else where a node is used again', () => {
      const emails = new Set(expected.contacts.filter(({ self }) => self !== true).map(({ email }) => email));
      for (const email of [...emails].filter((one) => one !== undefined)) {
        const document = fresh();
        damage.replaceInAttributes(document, email, 'somebody@else.example');
        expect(peopleOf(document)).toEqual(
          people()
            .map((one) => one.replaceAll(email, 'somebody@else.example'))
            .sort(),
        );
      }
    });

    it("is blind to other extensions' nodes, wherever they stand", () => {
      const nodes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...damage.foreignNodes), position), {
        minLength: 1,
        maxLength: 12,
      });
      fc.assert(
        fc.property(nodes, (added) => {
          const document = fresh();
          const places = [...document.body.querySelectorAll('*')];
          for (const [index, markup, at] of added) {
            const place = places[index % Math.max(places.length, 1)];
            if (place !== undefined) damage.insertMarkup(place, markup, at);
          }
          expect(peopleOf(document)).toEqual(people());
        }),
        { numRuns: runs },
      );
    });

    it('is blind to forged places in what somebody wrote', () => {
      const document = fresh();
      const { sightings } = read(document, fixture);
      const places = sightings.map(({ element }) => adapter.placeOf(element) ?? element);
      const forged = parsePage(places.map(({ outerHTML }) => outerHTML).join(''));
      for (const { email } of expected.contacts) {
        if (email !== undefined) damage.replaceInAttributes(forged, email, 'forged@elsewhere.example');
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

    it('neither throws nor takes a wrong person while the page is half built', () => {
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
          const document = parsePage(html.slice(0, Math.floor(html.length * share)));
          expect(wrongPeople(read(document, fixture).sightings, expected)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it('neither throws nor takes a wrong person when attributes and elements are missing', () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 20 }), (losses) => {
          const document = fresh();
          const elements = [...document.body.querySelectorAll('*')].filter(
            (element) => !element.matches(adapter.ignored),
          );
          for (const [index, which] of losses) {
            const element = elements[index % Math.max(elements.length, 1)];
            const lost = element?.attributes[which % (element.attributes.length + 1)];
            if (lost === undefined) element?.remove();
            // What hides a list makes it no part of the page: without it, the page is another one.
            else if (!['style', 'hidden'].includes(lost.name)) element?.removeAttribute(lost.name);
          }
          expect(wrongPeople(read(document, fixture).sightings, expected)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });
  });

  describe.each(foreign.map((page) => [page.name, page] as const))(
    "on another site's page: %s",
    (_, page) => {
      it('gives nobody', () => {
        const document = parsePage(page.html);
        const url = new URL(page.expected.url);
        expect(adapter.read(document, url, { ownAddresses: [] }).sightings).toEqual([]);
        expect(adapter.viewOf(url, document)).toBe('none');
      });
    },
  );

  it('gives nobody on an empty page', () => {
    for (const html of [
      '',
      '<!doctype html><title></title>',
      '<p>a@b.example</p>',
      '<frameset></frameset>',
    ]) {
      for (const { expected } of fixtures) {
        const reading = adapter.read(parsePage(html), new URL(expected.url), { ownAddresses: [] });
        expect(reading.sightings).toEqual([]);
        expect(reading.health.state).toBe('idle');
      }
    }
  });
}

/** Of each random test, on each page: many pages make up for few runs. */
const runs = 4;

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const position = fc.constantFrom<InsertPosition[]>('afterbegin', 'beforeend', 'beforebegin', 'afterend');
