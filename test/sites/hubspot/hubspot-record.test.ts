// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hubspot } from '@/lib/sites/hubspot/adapter';
import { contactIn, recordIdOf, routeOf } from '@/lib/sites/hubspot/route';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const pages = new Map(loadFixtures('test/fixtures/hubspot').map((page) => [page.name, page]));

/** Who is read on one of our pages, with some of its markup changed. */
function peopleOn(name: string, change: (html: string) => string, url?: string) {
  const page = pages.get(name);
  if (page === undefined) throw new Error(`There is no page ${name}`);
  const { sightings } = hubspot.read(parsePage(change(page.html)), new URL(url ?? page.expected.url), {
    ownAddresses: [],
  });
  return sightings.flatMap(({ people }) => people);
}

describe('an address', () => {
  it.each([
    ['/contacts/12/record/0-1/34', 'record'],
    ['/contacts/12/record/0-3/34/', 'record'],
    ['/contacts/12/contact/34', 'record'],
    ['/contacts/12/record/0-5/34', 'none'],
    ['/contacts/12/objects/0-1/views/all/list', 'list'],
    ['/contacts/12/objects/0-1', 'list'],
    ['/contacts/12/contacts/list/view/all/', 'list'],
    ['/contacts/12/objects/0-2/views/all/list', 'none'],
    ['/settings/12/users', 'none'],
  ])('%s shows: %s', (path, view) => {
    expect(routeOf(new URL(path, 'https://app.hubspot.com')).view).toBe(view);
  });

  it('of any region is the same record, as each account lies in one', () => {
    const link = 'https://app-eu1.hubspot.com/contacts/12/record/0-1/34?interaction=note';
    expect(recordIdOf(contactIn(link) ?? { portal: '', id: '' })).toBe('app.hubspot.com/contact/12-34');
  });

  it('of a company names no contact', () => {
    expect(contactIn('/contacts/12/record/0-2/34')).toBeNull();
  });
});

it('is nobody while links of the page name another contact than the address bar', () => {
  const withLink = (html: string) =>
    html.replace('<ul ', '<a href="/contacts/4711001/record/0-1/510009/properties">View all</a>$&');
  expect(peopleOn('contact', withLink)).toEqual([]);
});

it('takes no address where a property holds two', () => {
  const two = (html: string) =>
    html.replace('>tomas.ibarra@calderon.example<', '>tomas.ibarra@calderon.example x@elsewhere.example<');
  const [person] = peopleOn('contact', two);
  expect(person?.email).toBeUndefined();
  expect(person?.recordId).toBe('app.hubspot.com/contact/4711001-510001');
});

it('takes a row by its own number alone', () => {
  const other = (html: string) => html.replaceAll('data-test-id="row-510001"', 'data-test-id="row-510002"');
  expect(peopleOn('contacts', other).map(({ name }) => name)).toEqual(['Priya Raman']);
});
