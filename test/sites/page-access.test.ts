import { expect, test } from 'vitest';
import { pageAccess } from '@/lib/sites/page-access';

const on = { sites: ['gmail'], chips: [], ownSites: ['https://crm.example'] };

test.each([
  [null, 'none'],
  ['chrome://extensions/', 'none'],
  ['chrome-extension://abc/popup.html', 'none'],
  ['https://mail.google.com/mail/u/0/', 'on'],
  ['https://crm.example/contacts', 'on'],
  ['http://crm.example/contacts', 'unknown'],
  ['https://elsewhere.example/', 'unknown'],
])('%s: %s', (url, type) => expect(pageAccess(url, on).type).toBe(type));

test('a site that is off says what would have to be allowed', () => {
  expect(pageAccess('https://mail.google.com/', { ...on, sites: [] })).toEqual({
    type: 'off',
    site: 'gmail',
    patterns: ['https://mail.google.com/*'],
    isMail: true,
  });
});
