import { describe, expect, it } from 'vitest';
import { filesOf } from '@/test/repository/files';
import { loadFixtures } from './fixtures';
import { knownMisses, sitesWithLedger } from './known-misses';
import { missesOf } from './misses';

describe('the ledger of known misses', () => {
  it('is kept for sites that there are', () => {
    const sites = new Set(filesOf('lib/sites/*/adapter.ts').map((file) => file.split('/')[2]));
    expect(sitesWithLedger().filter((site) => !sites.has(site))).toEqual([]);
  });

  it.each(sitesWithLedger())('names only pages that there are: %s', (site) => {
    const saved = loadFixtures(`../shared/fixtures/${site}`);
    const pages = new Set([...saved, ...loadFixtures(`test/fixtures/${site}`)].map(({ name }) => name));
    const entries = Object.entries(knownMisses(site));
    // Without the saved pages nobody knows which of them there are.
    if (saved.length > 0) expect(entries.filter(([name]) => !pages.has(name))).toEqual([]);
    for (const [, misses] of entries) expect(misses.length).toBeGreaterThan(0);
  });
});

describe('a miss', () => {
  const ada = { role: 'result', name: 'Ada', profileUrl: 'https://www.linkedin.com/in/ada' } as const;
  const ben = { role: 'result', name: 'Ben', profileUrl: 'https://www.linkedin.com/in/ben' } as const;
  const expected = { url: '', site: 'x', view: 'search', contacts: [ada, ben] };
  const health = { state: 'ok', view: 'search', places: 2, recognised: 2, rungs: {} } as const;
  const report = { url: '', site: 'x', view: 'search', health, contacts: [] };
  const seen = (...people: (typeof ada | typeof ben)[]) => ({
    ...report,
    contacts: people.map((person) => ({ ...person, anchor: null })),
  });

  it('is none where everybody is found', () => {
    expect(missesOf(seen(ada, ben), expected)).toEqual([]);
  });

  it('is told by place and field, without a word of the page', () => {
    const other = { ...ada, name: 'Ada L', profileUrl: 'https://www.linkedin.com/in/ada' };
    const third = { ...ben, profileUrl: 'https://www.linkedin.com/in/cleo' };
    const contacts = [third, other].map((person) => ({ ...person, anchor: null }));
    expect(missesOf({ ...report, view: 'none', contacts }, expected)).toEqual([
      'view',
      'contact 1: name',
      'contact 2: missing',
      'extra 1',
    ]);
    expect(missesOf(seen(ben, ada), expected)).toEqual(['order']);
    expect(missesOf({ ...seen(ada, ben), viewer: { name: 'Cleo' } }, expected)).toEqual(['viewer']);
  });
});
