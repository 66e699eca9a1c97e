// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { watchPage, type PageChange } from '@/lib/sites/observe';
import { rootsUnder, queryScopes } from '@/lib/sites/roots';
import { salesforce } from '@/lib/sites/salesforce/adapter';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';
import { nextFrame } from '@/test/sites/watched-page';

const pages = new Map(loadFixtures('test/fixtures/salesforce').map((page) => [page.name, page]));
const opened: AbortController[] = [];

afterEach(() => {
  for (const end of opened.splice(0)) end.abort();
});

/** One of our pages under watch, and what is told of it from then on. */
async function openPage(name: string) {
  const page = pages.get(name);
  if (page === undefined) throw new Error(`There is no page ${name}`);
  document.documentElement.replaceWith(document.importNode(parsePage(page.html).documentElement, true));
  document.body.replaceWith(parsePage(page.html).body);
  const changes: PageChange[] = [];
  const end = new AbortController();
  opened.push(end);
  watchPage({
    adapter: salesforce,
    document,
    window,
    options: { ownAddresses: [] },
    onReading: (change) => changes.push(change),
    signal: end.signal,
    locate: () => new URL(page.expected.url),
    budget: 1000,
  });
  const settle = async () => {
    for (let frame = 0; frame < 4; frame += 1) await nextFrame();
    return changes.splice(0).flatMap(({ seen }) => seen.flatMap(({ people }) => people));
  };
  const [first] = await settle();
  return { first, settle };
}

const find = (selector: string) => queryScopes(rootsUnder(document), selector)[0];

it('tells of a change in a shadow root', async () => {
  const { first, settle } = await openPage('contact-native-shadow');
  expect(first?.email).toBe('ngozi.eze@ezelogistics.example');
  const link = find('a[href^="mailto:ngozi"]');
  link?.setAttribute('href', 'mailto:n.eze@ezelogistics.example');
  link?.replaceChildren('n.eze@ezelogistics.example');
  expect(await settle()).toMatchObject([{ email: 'n.eze@ezelogistics.example' }]);
});

it('tells of a status that changes in its place', async () => {
  const { first, settle } = await openPage('lead-german');
  expect(first?.siteStage).toBe('In Bearbeitung');
  const status = find('[data-target-selection-name$=".Lead.Status"] lightning-formatted-text')?.firstChild;
  if (status instanceof Text) status.data = 'Qualifiziert';
  expect(await settle()).toMatchObject([{ siteStage: 'Qualifiziert' }]);
});

it('tells nothing of what is written in a note', async () => {
  const { settle } = await openPage('contact');
  find('lightning-formatted-rich-text')?.append('Call at noon');
  expect(await settle()).toEqual([]);
});
