import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packChips } from '@/lib/messaging/chip-sheet';
import { receive, type Desk } from '@/lib/messaging/receive';

type Listener = (message: unknown, sender: object, answer: (reply: unknown) => void) => boolean;

const id = 'test-extension-id';
const own = { id, url: `chrome-extension://${id}/popup.html` };
const mail = { id, url: 'https://mail.google.com/mail/u/0/', tab: { id: 7, windowId: 1 }, frameId: 0 };
const inFrame = {
  id,
  url: 'https://webmail.example/?_framed=1',
  origin: 'https://webmail.example',
  tab: { id: 7, windowId: 1, url: 'https://webmail.example/' },
  frameId: 3,
};
const seen = { space: 'main' };

let listener: Listener;
let loads = 0;

/** What is answered; `nothing`: the listener kept silent at once. */
async function ask(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    if (!listener(message, sender, resolve)) resolve('nothing');
  });
}

function listenAt(desk: Partial<Desk> = {}): void {
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as unknown as Listener;
  });
  const others = { storeReady: () => ({ ok: true, name: 'leads_g1', version: 1 }) };
  receive({
    quick: { lookUp: ({ people }) => packChips(people.map(() => null)), siteState: () => ({ on: false }) },
    others: async () => {
      loads += 1;
      return others as never;
    },
    mayContent: () => true,
    inTurn: {},
    ...desk,
  });
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://${id}${path}`;
  loads = 0;
  listenAt();
});

describe('a request', () => {
  test('is answered from memory without loading the rest', async () => {
    expect(await ask({ type: 'lookUp', request: { people: [['mail:a@x.example']] } }, mail)).toEqual({
      reply: packChips([null]),
    });
    expect(loads).toBe(0);
  });

  test('of a frame of the page’s own origin is answered, and says which frame asks', async () => {
    const senders: unknown[] = [];
    listenAt({ mayContent: (_, sender) => senders.push(sender) > 0 });
    await ask({ type: 'lookUp', request: { people: [] } }, inFrame);
    await ask({ type: 'lookUp', request: { people: [] } }, mail);
    expect(senders).toMatchObject([
      { kind: 'content', tabId: 7, frameId: 3 },
      { kind: 'content', tabId: 7, frameId: 0 },
    ]);
  });

  test('of another type loads what carries it out', async () => {
    const reply = await ask({ type: 'storeReady', request: seen }, own);
    expect(reply).toEqual({ reply: { ok: true, name: 'leads_g1', version: 1 } });
    expect(loads).toBe(1);
  });

  test.each([
    ['a stranger', { ...own, id: 'another' }],
    ['nobody', { id }],
    ['a frame of another origin', { ...inFrame, url: 'https://ads.example/' }],
    ['a frame that is kept apart from its page', { ...inFrame, origin: 'null' }],
    ['a frame in a page that the browser does not name', { ...inFrame, tab: { id: 7, windowId: 1 } }],
    ['a page outside any tab', { id, url: 'https://mail.google.com/' }],
  ])('of %s is not answered', async (_, sender) => {
    expect(await ask({ type: 'lookUp', request: { people: [] } }, sender)).toBe('nothing');
  });

  test.each([null, 'lookUp', {}, { type: 3 }, { type: 'constructor' }, { type: '__proto__' }])(
    'that is none is not answered: %j',
    async (message) => {
      expect(await ask(message, own)).toBe('nothing');
    },
  );

  test('that content scripts may not send is not answered to them', async () => {
    expect(await ask({ type: 'storeReady', request: seen }, mail)).toBe('nothing');
  });

  test('of a script on a site that is off is not carried out', async () => {
    const mayContent = vi.fn(() => false);
    listenAt({ mayContent });
    expect(await ask({ type: 'lookUp', request: { people: [] } }, mail)).toBeUndefined();
    expect(mayContent).toHaveBeenCalledWith(
      'lookUp',
      expect.objectContaining({ kind: 'content', url: new URL(mail.url) }),
    );
  });

  const key = 'k'.repeat(600);
  test.each([
    ['lookUp', { people: [[key]] }],
    ['lookUp', { people: [] }],
    ['siteState', { site: 'gmail', account: '', mailbox: null }],
    ['siteState', { site: 'gmail', account: '0', mailbox: 'a@x.example' }],
  ])('is carried out where it is whole: %s %j', async (type, request) => {
    expect(await ask({ type, request }, mail)).toHaveProperty('reply');
  });

  test.each([
    ['lookUp', undefined],
    ['lookUp', { people: 'everybody' }],
    ['lookUp', { people: [['']] }],
    ['lookUp', { people: [[`${key}k`]] }],
    ['lookUp', { people: [[3]] }],
    ['lookUp', { people: [Array.from({ length: 51 }, () => 'k')] }],
    ['lookUp', { people: Array.from({ length: 2001 }, () => ['k']) }],
    ['siteState', { site: '', account: '0', mailbox: null }],
    ['siteState', { site: 'gmail', account: 0, mailbox: null }],
    ['siteState', { site: 'gmail', account: '0' }],
    ['siteState', ['gmail']],
  ])('is not carried out where it is malformed: %s %j', async (type, request) => {
    expect(await ask({ type, request }, mail)).toBeUndefined();
  });

  test('that fails is not answered, and the next one is', async () => {
    listenAt({
      quick: {
        lookUp: () => {
          throw new Error('broken');
        },
        siteState: () => ({ on: false }),
      },
    });
    expect(await ask({ type: 'lookUp', request: { people: [] } }, mail)).toBeUndefined();
    const request = { site: 'gmail', account: '0', mailbox: null };
    expect(await ask({ type: 'siteState', request }, mail)).toEqual({ reply: { on: false } });
  });

  test('is heard in the turn of the click', () => {
    const openPanel = vi.fn();
    listenAt({ inTurn: { openPanel } });
    listener({ type: 'openPanel', request: { leadId: null, intent: 'show' } }, mail, () => {});
    expect(openPanel).toHaveBeenCalledWith(expect.objectContaining({ tabId: 7 }));
  });
});
