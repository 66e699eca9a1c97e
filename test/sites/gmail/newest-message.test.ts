// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { newestMessage } from '@/lib/sites/gmail/newest-message';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const pages = loadFixtures('test/fixtures/gmail');
const htmlByName = new Map(pages.map(({ name, html }) => [name, html]));
const now = Date.UTC(2026, 10, 22);

/** What is read of one of our pages, changed if need be. */
function read(name: string, change: (page: Document) => void = () => {}) {
  const html = htmlByName.get(name);
  if (html === undefined) throw new Error(`There is no page ${name}`);
  const page = parsePage(html);
  change(page);
  const before = page.documentElement.outerHTML;
  const newest = newestMessage(page, now);
  expect(page.documentElement.outerHTML).toBe(before);
  return newest;
}

const mara = 'mara.quist@quistworks.example';

describe('the newest message', () => {
  it('is the last one of the conversation, with whom it went to', () => {
    expect(read('thread')).toEqual({
      messageId: 'msg-f:19a1f00d00000203',
      from: expect.any(String),
      to: expect.any(Array),
      before: expect.any(Array),
      isAutomatic: false,
      at: Number.parseInt('19a1f00d000', 16),
    });
    expect(read('thread')?.before).toHaveLength(2);
  });

  it('is the one that is answered, not the answer that is being written', () => {
    expect(read('thread-with-reply')).toMatchObject({
      messageId: 'msg-f:19a1f00d00000221',
      from: 'priya+trial@raman.example',
      to: [mara],
      before: [],
    });
  });

  it('is told by the older id where the other is missing, and by no time where the id says none', () => {
    const newest = read('thread-with-reply', (page) => {
      const message = page.querySelector('[data-message-id]');
      message?.removeAttribute('data-message-id');
      message?.setAttribute('data-legacy-message-id', 'draft-7');
    });
    expect(newest).toMatchObject({ messageId: 'draft-7', at: null });
    const far = read('thread-with-reply', (page) =>
      page.querySelector('[data-message-id]')?.setAttribute('data-legacy-message-id', 'f'.repeat(16)),
    );
    expect(far).toMatchObject({ at: null });
  });

  it('is none where the last one is folded up', () => {
    const newest = read('thread', (page) => {
      const last = [...page.querySelectorAll('[role="listitem"]')].at(-1);
      last?.replaceChildren();
    });
    expect(newest).toBeNull();
  });

  it('is none where its sender has no address', () => {
    const newest = read('thread-with-reply', (page) => {
      for (const element of page.querySelectorAll('[email="priya+trial@raman.example"]'))
        element.removeAttribute('email');
      for (const element of page.querySelectorAll('[data-hovercard-id]'))
        element.removeAttribute('data-hovercard-id');
    });
    expect(newest).toBeNull();
  });

  it('is told to be automatic by the subject of the open conversation alone', () => {
    const named = (subject: string) =>
      read('thread-with-reply', (page) => {
        const title = page.querySelector('h2[data-legacy-thread-id]');
        if (title) title.textContent = subject;
      })?.isAutomatic;
    expect(named('Automatic reply: Trial')).toBe(true);
    expect(named('Trial')).toBe(false);
    const pane = read('preview-pane-right', (page) => {
      const row = page.querySelector('tr.zA [data-legacy-thread-id]');
      if (row) row.textContent = 'Automatic reply: Trial';
    });
    expect(pane?.isAutomatic).toBe(false);
  });

  it('takes nothing from a body that pretends', () => {
    const expected = pages.find(({ name }) => name === 'hostile-message')?.expected.contacts ?? [];
    const newest = read('hostile-message');
    expect(expected.map(({ email }) => email)).toContain(newest?.from);
  });

  it.each(
    pages
      .filter(({ expected }) => expected.view !== 'thread')
      .map(({ name, expected }) => [name, expected.view]),
  )('is none on %s, which is a %s', (name) => {
    expect(read(name)).toBeNull();
  });
});
