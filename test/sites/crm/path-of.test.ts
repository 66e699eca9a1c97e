// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pathOf } from '@/lib/sites/crm/page';

const page = new URL('https://acme.crm.example/persons/list');

function pathBehind(href: string | null): string | null {
  const link = document.createElement('a');
  if (href !== null) link.setAttribute('href', href);
  return pathOf(link, page);
}

describe('the path of a link', () => {
  it.each([
    ['/person/12', '/person/12'],
    ['/person/12/', '/person/12/'],
    ['/person/12?from=list#top', '/person/12'],
    ['https://acme.crm.example/person/12', '/person/12'],
    ['//acme.crm.example/person/12', '/person/12'],
    ['12', '/persons/12'],
    ['/deal/../person/12', '/person/12'],
    [' /person/12\n', '/person/12'],
    [String.raw`\person\12`, '/person/12'],
    ['/person/1\t2', '/person/12'],
  ])('is what a browser makes of it: %j', (href, path) => {
    expect(pathBehind(href)).toBe(path);
  });

  it.each([
    'https://other.example/person/12',
    '//other.example/person/12',
    String.raw`/\other.example/person/12`,
  ])('is none on another host: %j', (href) => {
    expect(pathBehind(href)).toBeNull();
  });

  it('is none where a link leads nowhere', () => {
    expect(pathBehind('https://')).toBeNull();
    expect(pathBehind('mailto:tomas@calderon.example')).toBeNull();
  });
});
