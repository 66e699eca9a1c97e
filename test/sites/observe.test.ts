// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gmail } from '@/lib/sites/gmail/adapter';
import { emailsOf, fillPage, get, nextFrame, openWatchedPage } from './watched-page';

const opened: AbortController[] = [];

/** Opens a page and forgets the first telling. */
async function settled(...parameters: Parameters<typeof openWatchedPage>) {
  const page = openWatchedPage(...parameters);
  opened.push(page.end);
  const [first] = await page.settle();
  return { ...page, first };
}

afterEach(() => {
  for (const end of opened.splice(0)) end.abort();
  vi.useRealTimers();
});

describe('the start', () => {
  it('tells the whole page once', async () => {
    const { first, changes } = await settled('inbox');
    expect(first).toMatchObject({ whole: true, view: 'list', gone: [] });
    expect(first?.seen).toHaveLength(6);
    expect(changes).toEqual([]);
  });

  it('waits for a page that is still empty', async () => {
    const page = openWatchedPage('inbox');
    opened.push(page.end);
    document.body.remove();
    expect(await page.settle()).toMatchObject([{ whole: true, seen: [] }]);
    fillPage('inbox');
    expect((await page.settle()).at(-1)?.seen).toHaveLength(6);
  });

  it('reads in a hidden tab too, where no frame is drawn', async () => {
    vi.useFakeTimers({
      toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'],
    });
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    const page = openWatchedPage('inbox');
    opened.push(page.end);
    vi.advanceTimersByTime(1000);
    expect(page.changes).toHaveLength(1);
  });
});

describe('a change', () => {
  it('tells an added row alone, reading little more than the row', async () => {
    const page = await settled('inbox');
    const row = get('tr.zA').cloneNode(true) as Element;
    row.id = ':new';
    for (const person of row.querySelectorAll('[email]')) person.setAttribute('email', 'new@added.example');
    get('tbody').append(row);
    await nextFrame();
    expect(page.reads).toEqual([row]);
    const [change] = await page.settle();
    expect(change).toMatchObject({ whole: false, view: 'list', gone: [] });
    expect(emailsOf(change)).toEqual(['new@added.example']);
  });

  it('knows in a part whose mailbox the whole page is, without looking again', async () => {
    const asked: (string | undefined)[] = [];
    const page = await settled('inbox', {
      adapter: {
        ...gmail,
        read: (root, url, options) => {
          asked.push(options.mailbox);
          return gmail.read(root, url, options);
        },
      },
    });
    const [row] = document.querySelectorAll('tr.zA');
    row?.after(row.cloneNode(true));
    await page.settle();
    const mailbox = gmail.mailboxOf?.(page.place.url, document);
    expect(mailbox).toContain('@');
    expect(asked).toEqual([undefined, mailbox]);
  });

  it('reads a row once that is built piece by piece', async () => {
    const page = await settled('inbox');
    const template = get('tr.zA').cloneNode(true) as Element;
    const row = document.createElement('tr');
    row.className = 'zA yO';
    row.id = ':slow';
    get('tbody').append(row);
    for (const cell of template.children) row.append(cell.cloneNode(true));
    await nextFrame();
    expect(page.reads).toEqual([row]);
  });

  it('tells who stands in a row that is used again', async () => {
    const page = await settled('inbox');
    const row = get('tr.zA');
    for (const person of row.querySelectorAll('[email]')) {
      person.setAttribute('email', 'somebody@else.example');
      person.setAttribute('name', 'Somebody Else');
    }
    const [change] = await page.settle();
    expect(change?.seen.map(({ element }) => element)).toEqual([row]);
    expect(emailsOf(change)).toEqual(['somebody@else.example']);
  });

  it('tells that nobody known stands in a row any more', async () => {
    const page = await settled('inbox');
    const row = get('tr.zA');
    for (const person of row.querySelectorAll('[email]')) person.remove();
    expect(await page.settle()).toMatchObject([{ seen: [], gone: [row] }]);
  });

  it('tells that a row left the page', async () => {
    const page = await settled('inbox');
    const row = get('tr.zA');
    row.remove();
    expect(await page.settle()).toMatchObject([{ seen: [], gone: [row] }]);
    expect(page.watch.sightings()).toHaveLength(5);
  });

  it('tells a new spot for the chip when the site draws the subject anew', async () => {
    const page = await settled('inbox');
    const row = get('tr.zA');
    const cell = get('td.a4W', row);
    cell.replaceWith(cell.cloneNode(true));
    const [change] = await page.settle();
    expect(change?.seen).toMatchObject([{ element: row, anchor: { parent: get('.xT', row) } }]);
  });

  it('finds the spot again in the second row of a thread in the preview pane', async () => {
    const page = await settled('preview-pane-nothing-open');
    const [first, second, third] = document.querySelectorAll('tr.zA');
    second?.replaceWith(second.cloneNode(true));
    third?.replaceWith(third.cloneNode(true));
    const [change] = await page.settle();
    expect(change?.seen).toMatchObject([{ element: first, anchor: { parent: get('tr.apw .apu') } }]);
  });

  it('tells nothing when what changed says the same', async () => {
    const page = await settled('inbox');
    const cell = get('.yW');
    cell.replaceWith(cell.cloneNode(true));
    expect(await page.settle()).toEqual([]);
  });

  it('follows from one view to another that the site keeps hidden', async () => {
    const page = await settled('inbox');
    const list = get('[role="main"]') as HTMLElement;
    const thread = document.createElement('div');
    thread.setAttribute('role', 'main');
    thread.innerHTML =
      '<div class="gE"><h3><span class="gD" email="a@b.example" name="A">A</span></h3></div>';
    list.style.display = 'none';
    list.removeAttribute('role');
    list.after(thread);
    const [opening] = await page.settle();
    expect(emailsOf(opening)).toEqual(['a@b.example']);
    expect(opening?.gone).toHaveLength(6);
    thread.remove();
    list.style.display = '';
    list.setAttribute('role', 'main');
    const [closing] = await page.settle();
    expect(closing?.seen).toHaveLength(6);
    expect(closing?.gone).toHaveLength(1);
  });

  it('reads the whole page again where very much changed', async () => {
    const page = await settled('inbox');
    const row = get('tr.zA');
    for (let index = 0; index < 100; index += 1) {
      const copy = row.cloneNode(true) as Element;
      copy.id = `:many${index}`;
      row.after(copy);
    }
    await nextFrame();
    expect(page.reads).toEqual([document]);
    expect((await page.settle())[0]?.seen).toHaveLength(100);
  });

  it('spreads over frames what does not fit into one', async () => {
    const page = await settled('inbox', { budget: 0 });
    const rows = [...document.querySelectorAll('tr.zA')].slice(0, 3);
    for (const row of rows) {
      for (const person of row.querySelectorAll('[email]')) person.setAttribute('email', 'x@spread.example');
    }
    await nextFrame();
    expect(page.reads).toHaveLength(1);
    expect(await page.settle()).toHaveLength(3);
  });
});

describe('what is not looked at', () => {
  it('is what the overlay puts on the page', async () => {
    const ours = new WeakSet<Node>();
    const page = await settled('inbox', { isOurs: (node) => ours.has(node) });
    for (const subject of document.querySelectorAll('.xT')) {
      const chip = document.createElement('div');
      ours.add(chip);
      subject.prepend(chip);
      chip.setAttribute('style', 'display: none');
    }
    await nextFrame();
    for (const chip of document.querySelectorAll('.xT > :first-child')) chip.remove();
    await nextFrame();
    expect(page.reads).toEqual([]);
  });

  it('is what somebody writes, and what a message shows', async () => {
    const page = await settled('thread-with-reply');
    get('[contenteditable]').append(document.createElement('p'), 'Dear');
    get('.a3s').innerHTML = '<span class="gD" email="forged@body.example" name="Forged">Forged</span>';
    await nextFrame();
    expect(page.reads).toEqual([]);
    expect(await page.settle()).toEqual([]);
  });

  it('is a style that shows and hides nothing', async () => {
    const page = await settled('inbox');
    for (const row of document.querySelectorAll('tr')) row.setAttribute('style', 'opacity: 0.5');
    await nextFrame();
    expect(page.reads).toEqual([]);
  });
});

describe('the page itself', () => {
  it('is read as a whole at another address', async () => {
    const page = await settled('inbox');
    page.place.url = new URL('https://mail.google.com/mail/u/0/#sent');
    window.dispatchEvent(new Event('hashchange'));
    const [change] = await page.settle();
    expect(change).toMatchObject({ whole: true, view: 'list' });
    expect(change?.seen.every(({ people }) => people[0]?.role === 'recipient')).toBe(true);
  });

  it('is watched anew when the site replaces its root', async () => {
    const page = await settled('inbox');
    document.body.replaceWith(document.body.cloneNode(true));
    const [change] = await page.settle();
    expect(change).toMatchObject({ whole: true });
    expect([change?.seen.length, change?.gone.length]).toEqual([6, 6]);
    get('tr.zA').remove();
    expect(await page.settle()).toMatchObject([{ whole: false, seen: [] }]);
  });

  it('can be asked at any time', async () => {
    const page = await settled('drifted');
    expect(page.watch.read().health.state).toBe('degraded');
    expect(page.watch.sightings()).toHaveLength(2);
  });
});

describe('the end', () => {
  it('leaves no observer, no listener, no timer and no memory', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const listen = vi.spyOn(window, 'addEventListener');
    const page = await settled('inbox');
    expect(listen.mock.calls.every(([, , options]) => (options as AddEventListenerOptions).signal)).toBe(
      true,
    );
    get('tr.zA').remove();
    page.end.abort();
    fillPage('thread');
    window.dispatchEvent(new Event('hashchange'));
    expect(await page.settle()).toEqual([]);
    expect(disconnect).toHaveBeenCalled();
    expect(page.watch.sightings()).toEqual([]);
  });

  it('may come before the start', async () => {
    const end = new AbortController();
    end.abort();
    const page = openWatchedPage('inbox', { signal: end.signal });
    expect(await page.settle()).toEqual([]);
  });
});
