// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { outlook } from '@/lib/sites/outlook/adapter';
import { routeOf } from '@/lib/sites/outlook/route';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

const inbox = new URL('https://outlook.live.com/mail/0/inbox');

/** Everybody on a page of one header or row. */
function peopleIn(html: string, ownAddresses: readonly string[] = []) {
  const { sightings } = outlook.read(parsePage(html), inbox, { ownAddresses });
  return sightings.flatMap(({ people }) => people);
}

function header(text: string): string {
  const element = document.createElement('span');
  element.id = 'MSG_1_FROM';
  element.textContent = text;
  return element.outerHTML;
}

function row(title: string, text: string): string {
  const element = document.createElement('span');
  element.title = title;
  element.textContent = text;
  return `<div role="option" data-convid="AQQk1"><div>${element.outerHTML}</div></div>`;
}

describe('a header', () => {
  it.each([
    ['Ada Lint<ada@lint.example>', { name: 'Ada Lint', email: 'ada@lint.example' }],
    ['Ada Lint <Ada@Lint.example>', { name: 'Ada Lint', email: 'ada@lint.example' }],
    ['דנה לוי<dana@levi.example>\u200f', { name: 'דנה לוי', email: 'dana@levi.example' }],
    ['<ada@lint.example>', { email: 'ada@lint.example' }],
    ['Ada<ada@lint.example> Ada<ada@lint.example>', { name: 'Ada', email: 'ada@lint.example' }],
    ['"a<b>c"<"q.q"@lint.example>', { name: '"a<b>c"', email: '"q.q"@lint.example' }],
    ['x@y.example<ada@lint.example>', { name: 'x@y.example', email: 'ada@lint.example' }],
  ])('%j names one person', (text, person) => {
    expect(peopleIn(header(text))).toEqual([{ role: 'sender', ...person }]);
  });

  it.each(['Ada Lint', 'ada@lint.example', 'Ada<not an address>', 'Ada<ada@lint.example> (via list)', ''])(
    '%j names nobody with an address',
    (text) => expect(peopleIn(header(text))).toEqual([]),
  );

  it('that says two addresses names neither', () => {
    const split =
      '<span id="MSG_1_FROM"><b>Ada &lt;ada@lint.example&gt;</b><i>&lt;eve@other.example&gt;</i></span>';
    expect(peopleIn(split)).toEqual([]);
  });

  it("says nothing of a message's body, whatever it holds", () => {
    expect(peopleIn(`<div role="document">${header('Ada<ada@lint.example>')}</div>`)).toEqual([]);
  });
});

describe('a row', () => {
  it('marks the own addresses, as the user confirmed them or the folder pane says', () => {
    const mine = row('me@lint.example; ada@lint.example', 'Me; Ada');
    expect(peopleIn(mine, ['me@lint.example'])).toEqual([
      { role: 'sender', thread: 'AQQk1', name: 'Me', email: 'me@lint.example', self: true },
      { role: 'sender', thread: 'AQQk1', name: 'Ada', email: 'ada@lint.example' },
    ]);
    const pane = '<div id="primaryMailboxRoot_1" title="me@lint.example"></div>';
    expect(peopleIn(pane + mine).map(({ self }) => self)).toEqual([true, undefined]);
  });

  it.each([
    ['Ada <ada@lint.example>', 'Ada'],
    ['ada@lint.example', 'ada@lint.example'],
    ['ada@lint.example; and others', 'Ada; …'],
    ['"x;ada@lint.example', 'Ada'],
  ])('with the tooltip %j names nobody', (title, text) => expect(peopleIn(row(title, text))).toEqual([]));

  it('knows who has no name but the address by where the other rows name their senders', () => {
    const rowOf = (id: string, around: string, title: string, text: string) =>
      `<div role="option" data-convid="${id}"><div class="${around}"><span title="${title}">${text}</span></div></div>`;
    const [ada, bea] = ['ada@lint.example', 'bea@lint.example'];
    const named = rowOf('1', 'from', ada, 'Ada');
    expect(peopleIn(named + rowOf('2', 'from', bea, bea)).map(({ email }) => email)).toEqual([ada, bea]);
    expect(peopleIn(named + rowOf('2', 'subject', bea, bea)).map(({ email }) => email)).toEqual([ada]);
  });

  it('takes a chip before the name, so that it is in sight however long the name is', () => {
    const { sightings } = outlook.read(parsePage(row('ada@lint.example', 'Ada')), inbox, {
      ownAddresses: [],
    });
    const [anchor] = sightings.map((sighting) => sighting.anchor);
    expect(anchor).toMatchObject({ kind: 'row', before: anchor?.parent.firstElementChild });
  });
});

describe('a compose form', () => {
  it('takes no chip into what will be sent', () => {
    const page = loadFixtures('test/fixtures/outlook').find(({ name }) => name === 'compose');
    const { sightings } = outlook.read(parsePage(page?.html ?? ''), new URL(page?.expected.url ?? ''), {
      ownAddresses: [],
    });
    expect(sightings.map(({ anchor }) => anchor?.parent.closest('[contenteditable]'))).toEqual([null, null]);
  });
});

describe('the mailbox', () => {
  const root = (id: number, email: string) =>
    `<div id="primaryMailboxRoot_${id}" data-folder-name="${email}"></div>`;
  const open = (id: number) =>
    `<div aria-labelledby="primaryMailboxRoot_${id}"><i role="treeitem" aria-selected="true"></i></div>`;
  it.each([
    ['the folder pane', root(1, 'Me@Lint.example'), 'me@lint.example'],
    [
      'the open one of two',
      root(1, 'me@lint.example') + root(2, 'us@lint.example') + open(2),
      'us@lint.example',
    ],
    ['neither of two', root(1, 'me@lint.example') + root(2, 'us@lint.example'), null],
    ["the account's menu", '<p id="mectrl_currentAccount_secondary">me@lint.example</p>', 'me@lint.example'],
    [
      "the account's button",
      '<b id="meInitialsButton" aria-label="Account of Me (me@lint.example)"></b>',
      'me@lint.example',
    ],
    ['nobody', '<b id="meInitialsButton" aria-label="Account of Me"></b>', null],
  ])('is proposed by %s', (_, html, mailbox) => {
    expect(outlook.mailboxOf?.(inbox, parsePage(html))).toBe(mailbox);
  });
});

describe('an address', () => {
  it.each([
    ['https://outlook.live.com/mail/', 'list', 'sender'],
    ['https://outlook.live.com/mail/0/', 'list', 'sender'],
    ['https://outlook.office.com/mail/sentitems', 'list', 'recipient'],
    ['https://outlook.office.com/mail/0/drafts/id/AAQk%3D', 'thread', 'recipient'],
    ['https://outlook.office365.com/mail/AAMkAD/id/AAQk', 'thread', 'sender'],
    ['https://outlook.cloud.microsoft/mail/deeplink/read/AAkA', 'thread', 'sender'],
    ['https://outlook.office.com/mail/0/deeplink/compose', 'compose', 'sender'],
    ['https://outlook.office.com/mail/options/general', 'none', 'sender'],
    ['https://outlook.office.com/calendar/view/week', 'none', 'sender'],
    ['https://outlook.office.com/', 'none', 'sender'],
    ['http://outlook.office.com/mail/', 'none', 'sender'],
    ['https://outlook.office.com.evil.example/mail/', 'none', 'sender'],
  ])('%s is a %s', (url, view, rowRole) => expect(routeOf(new URL(url))).toEqual({ view, rowRole }));
});
