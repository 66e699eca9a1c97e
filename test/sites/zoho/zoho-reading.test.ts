// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { zoho } from '@/lib/sites/zoho/adapter';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const lead = loadFixtures('test/fixtures/zoho').find(({ name }) => name === 'lead');

/** Whom the lead's page is about, after a change. */
function subjectOf(change: (document: Document) => void, url = lead?.expected.url ?? '') {
  const document = parsePage(lead?.html ?? '');
  change(document);
  return zoho.read(document, new URL(url), { ownAddresses: [] }).sightings.flatMap(({ people }) => people);
}

describe('a lead whose page is opened from another', () => {
  it('is nobody while the page still shows the one before', () => {
    const next = 'https://crm.zoho.com/crm/org746753262/tab/Leads/5293322000003516077';
    expect(subjectOf(() => undefined, next)).toEqual([]);
  });

  it('is nobody while parts of both are shown', () => {
    const half = (document: Document): void =>
      document.querySelector('crm-relatedlist')?.setAttribute('cx-prop-record-id', '5293322000003516077');
    expect(subjectOf(half)).toEqual([]);
  });
});

describe('an address', () => {
  it('is none where a field shows two', () => {
    const [person] = subjectOf((document) => {
      const field = document.querySelector('[id="mouseArea__EMAIL"]');
      const second = field?.cloneNode(true) as Element;
      second.innerHTML = second.innerHTML.replaceAll('tomas.ibarra@calderon.example', 'eve@other.example');
      field?.after(second);
    });
    expect(person).toMatchObject({ name: 'Tomás Ibarra', siteStage: 'Attempted to Contact' });
    expect(person?.email).toBeUndefined();
  });

  it('said twice counts once', () => {
    const [person] = subjectOf((document) => {
      const field = document.querySelector('[id="mouseArea__EMAIL"]');
      field?.after(field.cloneNode(true));
    });
    expect(person?.email).toBe('tomas.ibarra@calderon.example');
  });
});

it('knows its pages, in every data centre', () => {
  const views = [
    'https://crm.zoho.eu/crm/org1/tab/Leads/529332200000',
    'https://crm.zoho.com.au/crm/tab/Contacts/529332200000',
    'https://crm.zoho.jp/crm/org1/tab/Leads/custom-view/1/list',
    'https://crm.zohocloud.ca/crm/org1/tab/Contacts',
    'https://crm.zoho.com/crm/org1/tab/Leads/create',
    'https://crm.zoho.com/crm/org1/tab/Potentials/529332200000',
    'https://crm.zoho.com.evil.example/crm/org1/tab/Leads/529332200000',
    'https://books.zoho.com/app/1#/contacts/1',
  ].map((url) => zoho.viewOf(new URL(url), parsePage('')));
  expect(views).toEqual(['record', 'record', 'list', 'list', 'none', 'none', 'none', 'none']);
});
