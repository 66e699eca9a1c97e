// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { watchPage, type PageChange } from '@/lib/sites/observe';
import { outlook } from '@/lib/sites/outlook/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { emailsOf, get, nextFrame } from '@/test/sites/watched-page';

const pages = loadFixtures('test/fixtures/outlook');
let end = new AbortController();
afterEach(() => end.abort());

/** One of our pages in the test's document, under watch. */
async function open(name: string) {
  const page = pages.find((one) => one.name === name);
  document.documentElement.innerHTML = (page?.html ?? '').replace(/^<!doctype html>/u, '');
  const changes: PageChange[] = [];
  end = new AbortController();
  watchPage({
    adapter: outlook,
    document,
    window,
    options: { ownAddresses: [] },
    onReading: (change) => changes.push(change),
    signal: end.signal,
    locate: () => new URL(page?.expected.url ?? ''),
    // The test's document is far slower than a browser's.
    budget: 1000,
  });
  const settle = async (): Promise<PageChange[]> => {
    for (let frame = 0; frame < 4; frame += 1) await nextFrame();
    return changes.splice(0);
  };
  await settle();
  return settle;
}

describe('a row that the virtual list uses again', () => {
  it('stands for its new people, also while it is half drawn', async () => {
    const settle = await open('inbox');
    const row = get('[data-convid="AQQkAE01"]');
    row.setAttribute('data-convid', 'AQQkAE09');
    get('span[title*="@"]', row).removeAttribute('title');
    const [half] = await settle();
    expect(half?.gone).toEqual([row]);
    expect(half?.seen).toEqual([]);
    get('.ESO13 span', row).setAttribute('title', 'ada@lint.example');
    expect(emailsOf((await settle())[0])).toEqual(['ada@lint.example']);
  });

  it('leaves when it is scrolled out of sight', async () => {
    const settle = await open('inbox');
    const row = get('[data-convid="AQQkAE02"]');
    row.remove();
    expect((await settle())[0]?.gone).toEqual([row]);
  });
});

describe('a header that is written anew in place', () => {
  it('stands for its new sender as soon as its text says so', async () => {
    const settle = await open('conversation');
    const text = get('[id$="_FROM"] .OZZZK').firstChild as Text;
    text.data = 'Ada Lint<ada@lint.example>';
    expect(emailsOf((await settle())[0])).toEqual(['ada@lint.example']);
    text.data = 'Ada Lint';
    expect((await settle())[0]?.gone).toEqual([get('[id$="_FROM"]')]);
  });

  it('is not looked for in what somebody writes', async () => {
    const settle = await open('reply');
    (get('[aria-multiline]').firstChild as Text).data = 'Dear Ada<ada@lint.example>';
    expect(await settle()).toEqual([]);
  });
});
