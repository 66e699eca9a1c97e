// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { gmail } from '@/lib/sites/gmail/adapter';
import type { Reading, ReadOptions } from '@/lib/sites/site-adapter';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const pageByName = new Map(loadFixtures('test/fixtures/gmail').map((fixture) => [fixture.name, fixture]));

/** One of our pages, changed if need be, as it is read. */
function read(
  name: string,
  change: (page: Document) => void = () => {},
  options: Partial<ReadOptions> & { readonly url?: string } = {},
): Reading {
  const fixture = pageByName.get(name);
  if (fixture === undefined) throw new Error(`There is no page ${name}`);
  const page = parsePage(fixture.html);
  change(page);
  const url = new URL(options.url ?? fixture.expected.url);
  return gmail.read(page, url, { ownAddresses: [], ...options });
}

const emails = ({ sightings }: Reading) =>
  sightings.flatMap(({ people }) => people.map((person) => person.email));

describe('the owner', () => {
  it('is whom the title names and whom the user confirmed, whatever they are called', () => {
    const selves = (reading: Reading) =>
      reading.sightings.flatMap(({ people }) => people.filter(({ self }) => self).map(({ name }) => name));
    expect(selves(read('label-german'))).toEqual(['ich', 'ich']);
    expect(selves(read('inbox-untitled'))).toEqual([]);
    expect(
      selves(read('inbox-untitled', undefined, { ownAddresses: ['mara.quist@quistworks.example'] })),
    ).toEqual(['me', 'me', 'me']);
  });

  it('is nobody who only bears the name', () => {
    const reading = read('inbox-untitled', (page) => {
      for (const self of page.querySelectorAll('[name="me"]')) self.setAttribute('email', 'me@other.example');
    });
    expect(reading.sightings.flatMap(({ people }) => people.filter(({ self }) => self))).toEqual([]);
  });
});

describe('the view', () => {
  it.each([
    ['', 'list'],
    ['#inbox', 'list'],
    ['#inbox/p2', 'list'],
    ['#label/Very+long+label+of+ours', 'list'],
    ['#label/Kunden/p3', 'list'],
    ['#search/abcdefghijklmnopqrstuvwxyz', 'list'],
    ['#inbox/FMfcgzQkWtRbLmNpSvXzYcDfGh', 'thread'],
    ['#label/Kunden/FMfcgzQkWtRbLmNpSvXzYcDfGh', 'thread'],
    ['#all/19a1f00d00000001', 'thread'],
    ['#inbox?compose=new', 'list'],
    ['#settings/general', 'none'],
    ['#contacts', 'none'],
    ['#chat/home', 'none'],
    ['?ui=2&view=cm&fs=1', 'compose'],
  ])('of a page that shows nothing yet follows its address %s: %s', (address, view) => {
    const url = `https://mail.google.com/mail/u/0/${address}`;
    expect(read('skeleton', undefined, { url })).toMatchObject({ view, sightings: [] });
  });

  it('is what the page shows, where it shows something', () => {
    const url = 'https://mail.google.com/mail/u/0/#inbox';
    expect(read('thread', undefined, { url }).view).toBe('thread');
    expect(read('inbox', undefined, { url: 'https://mail.google.com/mail/u/0/#settings' }).view).toBe('list');
  });
});

describe('a chip', () => {
  it('belongs before the subject of a row, behind the labels', () => {
    for (const { anchor } of read('search').sightings) {
      expect(anchor).toMatchObject({ kind: 'row' });
      expect(anchor?.parent.matches('td.a4W .xT')).toBe(true);
      expect(anchor?.before?.matches('.y6')).toBe(true);
    }
  });

  it('belongs in the line of labels in the preview pane, whichever row of the table holds it', () => {
    const anchors = read('preview-pane-nothing-open').sightings.map(({ anchor }) => anchor);
    expect(anchors.map((anchor) => anchor?.parent.className)).toEqual(['apu', 'apu']);
    expect(anchors.map((anchor) => anchor?.before)).toEqual([null, null]);
  });

  it("belongs after the sender's name, and after the recipients", () => {
    const [sender, recipients] = read('thread').sightings.map(({ anchor }) => anchor);
    expect(sender?.before?.matches('.go')).toBe(true);
    expect(recipients?.parent.matches('.hb')).toBe(true);
  });

  it('belongs to each field of a compose window, never into the list of its chips', () => {
    const parents = read('compose-pop-out').sightings.map(({ anchor }) =>
      anchor?.parent.getAttribute('name'),
    );
    expect(parents).toEqual(['to', 'cc']);
  });

  it('has no place where Gmail leaves none', () => {
    const reading = read('inbox', (page) => {
      for (const line of page.querySelectorAll('.xT, .apu')) line.remove();
    });
    expect(reading.sightings.map(({ anchor }) => anchor)).toEqual(Array(6).fill(null));
  });
});

describe('what somebody wrote', () => {
  it.each(['a3s', 'ii'])('is told by one sign alone when Gmail renames %s', (name) => {
    const reading = read('hostile-message', (page) => {
      for (const body of page.querySelectorAll(`.${name}`)) body.classList.remove(name);
    });
    expect(emails(reading)).toEqual(['ngozi.eze@ezelogistics.example', 'mara.quist@quistworks.example']);
  });

  it('gives nobody where the header is gone', () => {
    const reading = read('hostile-message', (page) => page.querySelector('.gE')?.remove());
    expect(reading).toMatchObject({ sightings: [], health: { state: 'broken', places: 1 } });
  });
});

describe('the same address', () => {
  it('is one person of a place, by the first of its names', () => {
    const reading = read('inbox', (page) => {
      for (const person of page.querySelectorAll('.yW [email]'))
        person.setAttribute('email', 'one@same.example');
    });
    expect(reading.sightings.map(({ people }) => people.length)).toEqual(Array(6).fill(1));
  });
});
