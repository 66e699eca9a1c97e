// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pipedrive } from '@/lib/sites/pipedrive/adapter';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const pages = loadFixtures('test/fixtures/pipedrive');
const host = 'https://quistworks.pipedrive.com';

/** Everybody on one of our pages, read as another address. */
function peopleOf(name: string, path: string, change?: (document: Document) => void) {
  const document = parsePage(pages.find((page) => page.name === name)?.html ?? '');
  change?.(document);
  const { sightings } = pipedrive.read(document, new URL(path, host), { ownAddresses: [] });
  return sightings.flatMap(({ people }) => people);
}

describe('a person whose page is opened from another', () => {
  it('is nobody while the page still shows the one before', () => {
    expect(peopleOf('person', '/person/12')).toHaveLength(1);
    expect(peopleOf('person', '/person/13')).toEqual([]);
  });
});

describe('an address', () => {
  it('belongs to whom its link says, whoever stands beside it', () => {
    const [first, second] = peopleOf('people', '/persons', (document) => {
      for (const link of document.querySelectorAll('a[href*="related_person_id=12"]'))
        link.setAttribute('href', 'mailto:tomas.ibarra@calderon.example?related_person_id=14');
    });
    expect(first?.email).toBeUndefined();
    expect(second?.email).toBe('tomas.ibarra@calderon.example');
  });

  it('counts only where the link is called by it', () => {
    const [first] = peopleOf('people', '/persons', (document) => {
      const link = document.querySelector('a[href*="related_person_id=12"]');
      if (link) link.textContent = 'Write to eve@other.example';
    });
    expect(first?.email).toBeUndefined();
  });
});

it('knows its pages', () => {
  const views = [
    '/person/12',
    '/deal/7',
    '/leads/inbox/0a1b-2c',
    '/persons/list',
    '/person/new',
    '/settings',
  ];
  expect(views.map((path) => pipedrive.viewOf(new URL(path, host), parsePage('')))).toEqual([
    'record',
    'record',
    'record',
    'list',
    'none',
    'none',
  ]);
  expect(pipedrive.viewOf(new URL('https://pipedrive.com.evil.example/person/1'), parsePage(''))).toBe(
    'none',
  );
});
