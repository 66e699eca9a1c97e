import { describe, expect, it } from 'vitest';
import { siteDescriptions } from '@/lib/sites/describe';
import { siteHosts, siteOf } from '@/lib/sites/hosts';
import { matchesPattern } from '@/lib/sites/match-pattern';
import { anyPage } from '@/lib/sites/page/adapter';
import { adapterById, adapterFor } from '@/lib/sites/registry';
import { words } from '@/lib/words';

describe('a match pattern', () => {
  it.each([
    ['https://mail.google.com/*', 'https://mail.google.com/mail/u/1/?ui=2#inbox', true],
    ['https://mail.google.com/*', 'http://mail.google.com/mail', false],
    ['https://mail.google.com/*', 'https://mail.google.com.evil.example/mail', false],
    ['https://mail.google.com/*', 'https://evil.example/mail.google.com/', false],
    ['https://mail.google.com/*', 'https://xmail.google.com/', false],
    ['https://*.linkedin.com/in/*', 'https://www.linkedin.com/in/anna', true],
    ['https://*.linkedin.com/in/*', 'https://linkedin.com/in/anna', true],
    ['https://*.linkedin.com/in/*', 'https://notlinkedin.com/in/anna', false],
    ['https://*.linkedin.com/in/*', 'https://www.linkedin.com/feed/', false],
    ['*://*/*', 'http://anything.example/', true],
    ['*://*/*', 'ftp://anything.example/', false],
    ['https://a.example/x.y?z=*', 'https://a.example/x.y?z=1', true],
    ['https://a.example/x.y?z=*', 'https://a.example/xay?z=1', false],
    ['not a pattern', 'https://a.example/', false],
  ])('%s of %s: %s', (pattern, url, expected) =>
    expect(matchesPattern(pattern, new URL(url))).toBe(expected),
  );
});

describe('a site', () => {
  it('is known by its address', () => {
    expect(siteOf(new URL('https://mail.google.com/mail/u/0/#inbox'))).toBe('gmail');
    expect(siteOf(new URL('https://calendar.google.com/'))).toBeNull();
    expect(adapterFor(new URL('https://mail.google.com/mail/u/1/'))).toBe(adapterById.gmail);
    expect(siteOf(new URL('https://elsewhere.example/'))).toBeNull();
    expect(adapterFor(new URL('https://elsewhere.example/'))).toBe(anyPage);
  });

  it('has an adapter of its name, the same hosts and a description', () => {
    for (const { id, matches } of siteHosts) {
      expect(adapterById[id]).toMatchObject({ id, hosts: matches });
      const description = siteDescriptions.find((one) => one.id === id);
      expect(description?.reads.length).toBeGreaterThan(0);
      for (const key of [description?.name, ...(description?.reads ?? []), ...(description?.leaves ?? [])]) {
        expect(key && words(key)).toMatch(/\S/u);
      }
    }
    expect(siteDescriptions).toHaveLength(siteHosts.length);
  });
});
