// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { profileKey } from '@/lib/funnel/person/profile';
import { jobInCurrentLine, jobInHeadline } from '@/lib/sites/linkedin/employer';
import { linkedin } from '@/lib/sites/linkedin/adapter';
import { onlyMemberId } from '@/lib/sites/linkedin/member-id';
import { toName } from '@/lib/sites/linkedin/texts';
import { loadFixtures, parsePage, type Fixture } from '@/test/contract/fixtures';

const pages = [...loadFixtures('test/fixtures/linkedin'), ...loadFixtures('../shared/fixtures/linkedin')];
const options = { ownAddresses: [] };
const id = 'ACoAA0011_exampleMember-idOfNobodyAtAll';

/** A page of ours by its name, as a document to change. */
function open(name: string): { readonly document: Document; readonly url: URL } {
  const fixture = pages.find((one) => one.name === name) as Fixture;
  return { document: parsePage(fixture.html), url: new URL(fixture.expected.url) };
}

const read = ({ document, url }: { readonly document: Document; readonly url: URL }) =>
  linkedin.read(document, url, options);
const rolesOf = (reading: ReturnType<typeof read>) =>
  reading.sightings.flatMap(({ people }) => people.map(({ role, name }) => `${role} ${name}`));

describe('a profile', () => {
  const profiles = pages.filter(({ expected }) =>
    expected.contacts.some(({ role, profileUrl }) => role === 'subject' && profileUrl !== undefined),
  );

  it.each(profiles.map((page) => [page.name, page] as const))(
    'that has not followed its address yet has no subject: %s',
    (_, { html, expected }) => {
      const document = parsePage(html);
      const others = expected.contacts.filter(({ role, profileUrl }) => role === 'mentioned' && profileUrl);
      for (const other of [
        'https://www.linkedin.com/in/the-next-one/',
        ...others.map((one) => one.profileUrl),
      ]) {
        const reading = linkedin.read(document, new URL(other ?? ''), options);
        expect(rolesOf(reading).filter((person) => person.startsWith('subject'))).toEqual([]);
      }
    },
  );

  it('needs no link to its parts, unless another name stands for its address', () => {
    const page = open('profile-sdui');
    for (const link of page.document.querySelectorAll('a[href*="/overlay/"]')) link.remove();
    expect(rolesOf(read(page))[0]).toBe('subject Tova Lindqvist-Okoro');
    const next = new URL('https://www.linkedin.com/in/anselm-roquefeuil-example/');
    expect(rolesOf(read({ ...page, url: next })).filter((one) => one.startsWith('subject'))).toEqual([]);
  });

  it.each([
    ['the tab is all that still names its owner', '.mt2'],
    ['no link to edit it is left', 'a[href*="/edit/"]'],
    ['nothing is left of the frame, either', 'a[href*="/edit/"], header'],
  ])('that may be the viewer’s own, as the frame names nobody, has no subject: %s', (_, lost) => {
    const page = open('profile-own');
    page.document.querySelector('header img')?.removeAttribute('alt');
    for (const element of page.document.querySelectorAll(lost)) element.remove();
    expect(rolesOf(read(page)).filter((one) => one.startsWith('subject'))).toEqual([]);
  });

  it('shows where a chip may stand: after the name, outside what it links to', () => {
    const [sighting] = read(open('profile-legacy')).sightings;
    expect(sighting?.anchor?.parent.closest('a')).toBeNull();
    expect(sighting?.anchor?.before?.className).toContain('distance-badge');
  });

  it('is known by its address alone', () => {
    expect(profileKey('https://se.linkedin.com/in/%C3%A5sa-bergqvall-example?trk=x')).toBe(
      'in:åsa-bergqvall-example',
    );
    expect(profileKey(`https://www.linkedin.com/in/${id}/`)).toBe(`li:${id}`);
    expect(profileKey(`https://www.linkedin.com/sales/lead/${id},NAME_SEARCH,x`)).toBe(`li:${id}`);
    expect(profileKey('https://www.linkedin.com/feed/')).toBeNull();
  });

  it.each(['/in/tova-lindqvist-okoro-1e2x/details/experience/', '/in/me/', '/feed/', '/company/example/'])(
    'is not what stands at %s',
    (path) => {
      const { document } = open('not-found');
      const reading = read({ document, url: new URL(path, 'https://www.linkedin.com') });
      expect(reading).toMatchObject({ view: 'none', sightings: [], health: { state: 'idle' } });
    },
  );
});

describe('a search', () => {
  it('reads cards as the site builds them, with links inside links that no parser split', () => {
    const { document, url } = open('search-nobody');
    const list = document.querySelector('[role="list"]') as Element;
    list.innerHTML =
      '<div role="listitem"><a class="card" componentkey="k"><p><a class="name"></a></p><p>Glazer @ Tarn</p></a></div>';
    const card = list.querySelector('.card') as Element;
    const name = document.createElement('a');
    name.textContent = 'Hester Vance';
    const line = document.createElement('p');
    line.append(name);
    card.replaceChildren(line, Object.assign(document.createElement('p'), { textContent: 'Glazer @ Tarn' }));
    for (const link of [card, name]) link.setAttribute('href', '/in/hester-vance-example/');
    const [sighting] = read({ document, url }).sightings;
    expect(sighting?.people).toEqual([
      {
        role: 'result',
        name: 'Hester Vance',
        profileUrl: 'https://www.linkedin.com/in/hester-vance-example',
        headline: 'Glazer @ Tarn',
        company: 'Tarn',
        title: 'Glazer',
      },
    ]);
  });

  it('learns a member id beside a slug, and none where two stand there', () => {
    expect(onlyMemberId([`SearchResults${id}`, null])).toBe(id);
    expect(onlyMemberId([`SearchResults${id}`, `urn:${id.replace('0011', '0012')}`])).toBeUndefined();
    expect(onlyMemberId(['urn:li:member:40771', 'SearchResults_AllFilters', undefined])).toBeUndefined();
  });
});

describe('what binds somebody', () => {
  it('is the address of the profile and the member id; a name alone is nothing', () => {
    const [tova] = read(open('search-sdui')).sightings.flatMap(({ people }) => people);
    expect(tova && linkedin.keysOf(tova)).toEqual(['in:tova-lindqvist-okoro-1e2x', `li:${id}`]);
    expect(
      read(open('messaging')).sightings.flatMap(({ people }) => people.flatMap(linkedin.keysOf)),
    ).toEqual([]);
  });

  it('is the member id alone in Sales Navigator', () => {
    const [lead] = read(open('sales-lead')).sightings.flatMap(({ people }) => people);
    expect(lead && linkedin.keysOf(lead)).toEqual([`li:${id.replace('ACoAA', 'ACwAA')}`]);
  });
});

describe('a name', () => {
  it.each([
    ['RTCKRTCK', 'RTCK'],
    ['Tova L. Tova L.', 'Tova L.'],
    ['李思 李思', '李思'],
    ['Bora Borak', 'Bora Borak'],
    ['Anna', 'Anna'],
    ['Hester Vance • 2nd', 'Hester Vance'],
    ['Hester Vance · 2.º', 'Hester Vance'],
    ['• 2nd', ''],
    ['3', ''],
    ['spy@extension.example', ''],
  ])('%s is read as %s', (text, name) => {
    expect(toName(text)).toBe(name);
  });
});

describe('an employer', () => {
  it.each([
    ['Designer @ Calderon', { company: 'Calderon', title: 'Designer' }],
    ['Designer at Calderon | Mentor at Other', { company: 'Calderon', title: 'Designer' }],
    ['Designer @Calderon', { company: 'Calderon', title: 'Designer' }],
    ['@Calderon', { company: 'Calderon' }],
    ['Intern at large @ Calderon', { company: 'Calderon', title: 'Intern at large' }],
    ['Einkäuferin bei Haldenwerk', { company: 'Haldenwerk', title: 'Einkäuferin' }],
    ['Designer | Speaker @ Calderon', {}],
    ['Ex-Calderon', {}],
    ['Former Designer at Calderon', {}],
    ['Student at Northmoor University', {}],
    ['2nd year student at Calderon', {}],
    ['Designer', {}],
    ['', {}],
  ])('in the headline %j', (headline, job) => {
    expect(jobInHeadline(headline)).toEqual(job);
  });

  it('stands in the line of a result that says what is current, not in one of what was', () => {
    expect(jobInCurrentLine('Current: Delivery Lead at Tarn & Fell (TF)')).toEqual({
      company: 'Tarn & Fell (TF)',
      title: 'Delivery Lead',
    });
    expect(jobInCurrentLine('Aktuell: Leitung bei Haldenwerk').company).toBe('Haldenwerk');
    expect(jobInCurrentLine('Past: Delivery Lead at Tarn')).toEqual({});
    expect(jobInCurrentLine('Summary: at Tarn')).toEqual({});
  });
});
