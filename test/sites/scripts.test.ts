import { expect, test } from 'vitest';
import { patternOfOrigin, siteAt } from '@/lib/sites/hosts';
import { lookScriptsFor, scriptsFor } from '@/lib/sites/scripts';

const off = { sites: [], chips: [], ownSites: [] };

test('sites that are off have no script', () => {
  expect(scriptsFor(off)).toEqual([]);
});

test('a known site has its own, sites of the user’s own share one', () => {
  const on = { ...off, sites: ['gmail'], ownSites: ['https://crm.example', 'http://localhost:8080'] };
  expect(scriptsFor(on)).toEqual([
    {
      id: 'gmail',
      matches: ['https://mail.google.com/*'],
      files: ['/content-scripts/gmail.js', '/chips.js'],
      inFrames: false,
    },
    {
      id: 'page',
      matches: ['https://crm.example/*', 'http://localhost/*'],
      files: ['/content-scripts/page.js', '/chips.js'],
      inFrames: true,
    },
  ]);
});

test('a site of the user’s own is known by its very origin, port and all', () => {
  const own = ['http://localhost:8080'];
  expect(siteAt(new URL('http://localhost:8080/x'), own)).toBe('page');
  expect(siteAt(new URL('http://localhost:8081/x'), own)).toBeNull();
  expect(siteAt(new URL('https://mail.google.com/mail/'), own)).toBe('gmail');
  expect(patternOfOrigin('http://localhost:8080')).toBe('http://localhost/*');
});

test('a page is read once by its site’s script, a mailbox by none', () => {
  expect(lookScriptsFor(new URL('https://elsewhere.example/'))).toEqual({
    files: ['/content-scripts/page.js', '/look.js'],
    inFrames: true,
  });
  expect(lookScriptsFor(new URL('https://www.linkedin.com/in/ada-example/'))).toEqual({
    files: ['/content-scripts/linkedin.js', '/look.js'],
    inFrames: false,
  });
  expect(lookScriptsFor(new URL('https://mail.google.com/mail/'))).toBeNull();
});
