// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { anyPage } from '@/lib/sites/page/adapter';
import { loadFixtures, parsePage, type Fixture } from '@/test/contract/fixtures';

const pages = loadFixtures('test/fixtures/page');

/** Who is read of a page of ours that has lost something: all that tells each of them apart, in one line. */
function readWithout(name: string, lose: (document: Document) => void): readonly string[] {
  const { html, expected } = pages.find((one) => one.name === name) as Fixture;
  const document = parsePage(html);
  lose(document);
  return anyPage
    .read(document, new URL(expected.url), { ownAddresses: [] })
    .sightings.flatMap(({ people }) => people)
    .map(({ role, email, recordId }) => [role, email, recordId].filter((one) => one !== undefined).join(' '));
}

describe('a record that has lost its own address', () => {
  it('takes none from the line of another that has lost its record', () => {
    const people = readWithout('suite-contact', (document) => {
      document.querySelector('.detail-view a')?.remove();
      document.querySelector('tr td[field="name"]')?.remove();
      document.querySelector('tr a[data-module="Contacts"]')?.removeAttribute('data-module');
    });
    expect(people).toEqual(['result iosei@kumasi-freight.example']);
  });
});
