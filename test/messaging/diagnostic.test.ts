// @vitest-environment jsdom
import {
  assert,
  constantFrom,
  dictionary,
  double,
  emailAddress,
  integer,
  oneof,
  property,
  record,
  string,
  webUrl,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import { diagnosticOf } from '@/lib/messaging/diagnostic';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { lookAround } from '@/lib/overlay/look-around';
import { siteHosts } from '@/lib/sites/hosts';
import { adapterFor } from '@/lib/sites/registry';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const product = { version: '1.0.0', browser: 'Browser/1' };
const pages = [...siteHosts.map(({ id }) => id), 'page'].flatMap((site) =>
  loadFixtures(`test/fixtures/${site}`),
);

/** A page as any script would tell it: the whole reading, with everybody in it. */
function seenOn(html: string, address: string): PageSeen {
  const document = parsePage(html);
  const url = new URL(address);
  const adapter = adapterFor(url);
  if (!adapter.mailboxOf) return lookAround(adapter, document, url);
  const { view, health, sightings } = adapter.read(document, url, { ownAddresses: [] });
  const people = sightings.flatMap((sighting) => sighting.people) as unknown as readonly PersonSeen[];
  return {
    site: adapter.id,
    account: '0',
    view,
    mailbox: adapter.mailboxOf?.(url, document) ?? null,
    confirmed: true,
    people,
    health,
  };
}

describe('a diagnostic', () => {
  test('is tried on pages', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  test.each(pages)('of $name holds nothing of the page', ({ html, expected }) => {
    const told = diagnosticOf(seenOn(html, expected.url), product);
    const read = JSON.parse(told) as Record<string, unknown>;
    expect(Object.keys(read)).toEqual([
      'version',
      'browser',
      'site',
      'view',
      'state',
      'places',
      'recognised',
      'rungs',
    ]);
    expect(told).not.toContain('@');
    for (const { name, email } of expected.contacts)
      for (const text of [name, email])
        if (text !== undefined && text.length > 3) expect(told).not.toContain(text);
    const { pathname, hash, hostname } = new URL(expected.url);
    for (const part of [hostname, pathname, hash]) if (part.length > 3) expect(told).not.toContain(part);
  });

  test('lets in names of ours and whole numbers only, whatever a script tells', () => {
    const text = oneof(string(), emailAddress(), webUrl(), constantFrom('Mara Quist', '/lead/1'));
    const told = record({
      site: text,
      view: text,
      health: record({
        state: text,
        places: oneof(integer(), text),
        recognised: oneof(double(), text),
        rungs: dictionary(text, oneof(integer(), text)),
      }),
    });
    assert(
      property(told, (seen) => {
        const { site, view, state, places, recognised, rungs } = JSON.parse(
          diagnosticOf(seen as unknown as PageSeen, product),
        ) as Record<string, unknown>;
        const names = [site, view, state, ...Object.keys(rungs as object)];
        for (const name of names) expect(name).toMatch(/^[a-z][a-zA-Z-]{0,29}$/u);
        for (const count of [places, recognised, ...Object.values(rungs as object)])
          expect(Number.isInteger(count)).toBe(true);
      }),
    );
  });
});
