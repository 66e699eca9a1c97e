// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { salesforce } from '@/lib/sites/salesforce/adapter';
import { recordIn, toRecord } from '@/lib/sites/salesforce/record-id';
import { routeOf } from '@/lib/sites/salesforce/route';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const pages = new Map(loadFixtures('test/fixtures/salesforce').map((page) => [page.name, page]));

/** One of our pages at an address, with some of its markup changed. */
function read(
  name: string,
  { url, change = (html) => html }: { url?: string; change?: (html: string) => string } = {},
) {
  const page = pages.get(name);
  if (page === undefined) throw new Error(`There is no page ${name}`);
  return salesforce.read(parsePage(change(page.html)), new URL(url ?? page.expected.url), {
    ownAddresses: [],
  });
}

const peopleOn = (...parameters: Parameters<typeof read>) =>
  read(...parameters).sightings.flatMap(({ people }) => people);

describe('an id', () => {
  it('is the same record in both forms', () => {
    expect(toRecord('001A0000006Vm9r')).toEqual({ object: 'Account', id: '001A0000006Vm9rIAC' });
    expect(toRecord('001A0000006Vm9rIAC')).toEqual({ object: 'Account', id: '001A0000006Vm9rIAC' });
  });

  it('is none where its checksum is wrong, its length is, or its object is none of ours', () => {
    for (const id of [
      '001A0000006Vm9rIAD',
      '001a0000006vm9riac',
      '001A0000006Vm9',
      '500A0000006Vm9r',
      '',
      null,
    ])
      expect(toRecord(id)).toBeNull();
  });

  it('is read out of addresses with the object and without it', () => {
    for (const path of ['/lightning/r/Lead/00QA0000006Vm9r/view', '/lightning/r/00QA0000006Vm9r/view'])
      expect(recordIn(path)).toEqual({ object: 'Lead', id: '00QA0000006Vm9rMAC' });
  });
});

describe('an address', () => {
  it.each([
    ['/lightning/r/Contact/003A0000006Vm9r/view', 'record'],
    ['/lightning/r/003A0000006Vm9r/edit', 'record'],
    ['/lightning/r/Account/001A0000006Vm9r/related/Contacts/view', 'list'],
    ['/lightning/o/Lead/list', 'list'],
    ['/lightning/o/Account/list', 'none'],
    ['/lightning/r/Case/500A0000006Vm9r/view', 'none'],
    ['/lightning/page/home', 'none'],
    ['/', 'none'],
  ])('%s shows: %s', (path, view) => {
    expect(routeOf(new URL(path, 'https://acme.lightning.force.com')).view).toBe(view);
  });

  it('of a sandbox is the same site with records of its own', () => {
    const host = 'quistworks--uat.sandbox.lightning.force.com';
    const url = `https://${host}/lightning/o/Contact/list`;
    expect(peopleOn('contacts', { url })[0]?.recordId).toBe(`${host}/Contact/0035e00000NgEzeAAF`);
  });
});

describe('between two records', () => {
  const next = 'https://quistworks.lightning.force.com/lightning/r/Contact/0035e00000SiPryAAF/view';

  it('is nobody while the page names the last one and the address bar the next', () => {
    expect(read('contact', { url: next })).toMatchObject({ sightings: [], health: { state: 'idle' } });
    expect(peopleOn('contact-console', { url: next })).toEqual([]);
  });

  it('never puts an address to a record that the page does not name', () => {
    const nameless = (html: string) => html.replaceAll('/related/', '/elsewhere/');
    const [person] = peopleOn('contact', { url: next, change: nameless });
    expect(person?.email).toBe('ngozi.eze@ezelogistics.example');
    expect(person?.recordId).toBeUndefined();
  });
});

describe('two of a kind', () => {
  it('in front are one too many: nobody', () => {
    const both = (html: string) =>
      html.replace('oneContent lafPageHost" aria-hidden="true"', 'oneContent active lafPageHost"');
    expect(read('contact-over-hidden-tab', { change: both }).sightings).toEqual([]);
  });

  it('as addresses of one field are none, and the record counts alone', () => {
    const twice = (html: string) =>
      html.replace(
        '</records-lwc-detail-panel>',
        `<div data-target-selection-name="sfdc:RecordField.Contact.Email"><lightning-formatted-email>
         <a href="mailto:other@elsewhere.example">other@elsewhere.example</a></lightning-formatted-email></div>$&`,
      );
    const [person] = peopleOn('contact', { change: twice });
    expect(person?.email).toBeUndefined();
    expect(person?.recordId).toBe('quistworks.lightning.force.com/Contact/0035e00000NgEzeAAF');
  });

  it('as addresses of one row are none', () => {
    const twice = (html: string) =>
      html
        .replace('</tr>', '$&')
        .replace(
          '<a href="mailto:ngozi.eze@',
          '<a href="mailto:owner@elsewhere.example">owner@elsewhere.example</a>$&',
        );
    expect(
      peopleOn('contacts', {
        change: (html) => twice(html.replaceAll(' class="emailuiFormattedEmail"', '')),
      })[0],
    ).toMatchObject({
      name: 'Ngozi Eze',
      recordId: 'quistworks.lightning.force.com/Contact/0035e00000NgEzeAAF',
    });
  });
});

describe('the address of a row', () => {
  const url = new URL('https://quistworks.lightning.force.com/lightning/o/Contact/list');
  const mail = (address: string) => `<a href="mailto:${address}">${address}</a>`;
  const row = (cell: string) =>
    parsePage(
      `<table><tr><th scope="row"><a href="/lightning/r/Contact/0035e00000NgEzeAAF/view">Ada</a></th>
       <td>${cell}</td></tr></table>`,
    );
  const emailsIn = (root: Document | Element) =>
    salesforce.read(root, url, { ownAddresses: [] }).sightings.flatMap(({ people }) => people[0]?.email);

  it('is read as the row shows it, in a table of its own too', () => {
    expect(emailsIn(row(mail('ada@lint.example')))).toEqual(['ada@lint.example']);
    expect(emailsIn(row(`<table><tr><td>${mail('ada@lint.example')}</td></tr></table>`))).toEqual([
      'ada@lint.example',
    ]);
  });

  it("is the formatted one's, whatever else the row links to", () => {
    const formatted = `<lightning-formatted-email>${mail('ada@lint.example')}</lightning-formatted-email>`;
    expect(emailsIn(row(mail('eve@other.example') + formatted))).toEqual(['ada@lint.example']);
    expect(emailsIn(row(mail('eve@other.example') + mail('ada@lint.example')))).toEqual([undefined]);
  });

  it('is not read where what holds the list, or the host of it, is hidden', () => {
    const page = row(mail('ada@lint.example'));
    const [body, table] = [page.body, page.querySelector('table') as Element];
    const host = page.createElement('x-host');
    body.append(host);
    host.attachShadow({ mode: 'open' }).append(table);
    expect(emailsIn(page)).toEqual(['ada@lint.example']);
    host.setAttribute('aria-hidden', 'true');
    expect(emailsIn(page)).toEqual([]);
    host.removeAttribute('aria-hidden');
    table.querySelector('tbody')?.setAttribute('hidden', '');
    expect(emailsIn(page)).toEqual([]);
  });

  it('is found from a part of the row', () => {
    const header = row(mail('ada@lint.example')).querySelector('th') as Element;
    expect(emailsIn(header)).toEqual(['ada@lint.example']);
  });
});

it('puts the chip into the heading, also where the name is slotted into a shadow root', () => {
  for (const name of ['contact', 'contact-native-shadow']) {
    expect(read(name).sightings[0]?.anchor?.parent.localName).toBe('h1');
  }
});

it('leaves out links that lead to another org', () => {
  const elsewhere = (html: string) =>
    html.replaceAll('href="/lightning', 'href="https://other.lightning.force.com/lightning');
  expect(peopleOn('contacts', { change: elsewhere })).toEqual([]);
});
