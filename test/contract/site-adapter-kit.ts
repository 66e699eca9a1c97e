import { describe, expect, it } from 'vitest';
import type { SiteAdapter } from '@/lib/sites/site-adapter';
import { reportPage } from '@/test/tools/recognise/page-report';
import { parsePage, type Fixture } from './fixtures';
import { knownMisses } from './known-misses';
import { missesOf } from './misses';
import { pageUnderTest, type PageUnderTest } from './page-under-test';
import { testDamage, type Manners } from './site-damage-kit';

/**
 * What every adapter owes: exactly the people of its pages, but for what its ledger of known misses says; the same
 * again when asked again, of the whole as of a part; nobody on a foreign, empty or half-built page; never a change,
 * never an exception; and whatever happens to a page, rather nobody than somebody wrong.
 * @param adapter the one under test
 * @param fixtures its pages
 * @param foreign pages of other sites
 * @param manners how the site shows people, as far as damage must take care of it
 */
export function testSiteAdapter(
  adapter: SiteAdapter,
  fixtures: readonly Fixture[],
  foreign: readonly Fixture[],
  manners: Manners = {},
): void {
  describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    const page = pageUnderTest(adapter, fixture);
    testReading(adapter, page);
    testDamage(adapter, page, manners);
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
      const document = parsePage(html);
      for (const { expected } of fixtures) {
        const reading = adapter.read(document, new URL(expected.url), { ownAddresses: [] });
        expect(reading.sightings).toEqual([]);
        expect(reading.health.state).toBe('idle');
      }
    }
  });
}

/**
 * Reading a page as it is.
 * @param nowhere an address that the adapter does not read
 */
export function testReading(
  adapter: SiteAdapter,
  page: PageUnderTest,
  nowhere = 'https://elsewhere.example/',
): void {
  const { read, pristine } = page;
  const { name, expected } = page.fixture;

  it('gives exactly the people of the page, with its view, owner and health', () => {
    const report = reportPage(adapter.id, expected.url, read(pristine(), { duplicates: true }));
    const known = knownMisses(adapter.id)[name] ?? [];
    const message = `differs from ${name}.expected.json otherwise than known-misses/${adapter.id}.json says`;
    expect(missesOf(report, expected), message).toEqual(known);
    if (expected.health !== undefined) expect(report.health).toMatchObject(expected.health);
  });

  it('gives the same again, and says the view alone as it says it with the people', () => {
    const document = pristine();
    const first = read(document);
    const again = read(document);
    expect(again).toEqual(first);
    expect(again.sightings.map(({ element }) => element)).toEqual(
      first.sightings.map(({ element }) => element),
    );
    expect(adapter.viewOf(new URL(expected.url), document)).toBe(first.view);
  });

  it('finds in each part what it finds there in the whole', () => {
    for (const whole of read(pristine()).sightings) {
      const place = adapter.placeOf(whole.element) ?? whole.element;
      const part = read(place).sightings.find(({ element }) => element === whole.element);
      expect(part?.people).toEqual(whole.people);
      expect(part?.anchor).toEqual(whole.anchor);
    }
  });

  it('leaves the page as it is', () => {
    const document = pristine();
    const before = document.documentElement.outerHTML;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    read(document);
    expect(observer.takeRecords()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives nobody at an address that is not its own', () => {
    const reading = read(pristine(), { ownAddresses: [] }, nowhere);
    expect(reading).toMatchObject({ view: 'none', sightings: [], health: { state: 'idle' } });
    expect(adapter.mailboxOf?.(new URL(nowhere), pristine()) ?? null).toBeNull();
  });
}
