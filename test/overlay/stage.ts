import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Chip } from '@/lib/messaging/chip';
import { packChips } from '@/lib/messaging/chip-sheet';
import type { MessageType, Reply, Request, SiteState } from '@/lib/messaging/protocol';
import { UnreachableError } from '@/lib/messaging/send';
import { createHandling } from '@/lib/overlay/handling/handling';
import { mailPeople } from '@/lib/overlay/mail-people';
import { startOverlay } from '@/lib/overlay/start-overlay';
import { gmail } from '@/lib/sites/gmail/adapter';
import { watchPage } from '@/lib/sites/observe';
import type { SiteAdapter } from '@/lib/sites/site-adapter';
import { now } from './sample-chip';

export const me = 'mara.quist@quistworks.example';

/** One row of a Gmail list. */
export function row(id: string, people: readonly string[], subject = 'Pricing'): string {
  const names = people
    .map((email) => `<span class="zF" email="${email}" name="${nameOf(email)}">${nameOf(email)}</span>`)
    .join(', ');
  return `<tr class="zA" id="${id}"><td class="yX xY"><div class="yW">${names}</div></td>
    <td class="xY a4W"><div class="xS"><div class="xT"><div class="y6">${subject}</div></div></div></td></tr>`;
}

/** One message of an open thread. */
export function message(sender: string, recipients: readonly string[] = [me]): string {
  const to = recipients.map((email) => `<span class="g2" email="${email}" name="${email}">${email}</span>`);
  return `<div class="adn ads"><div class="gE"><table><tbody><tr><td><h3 class="iw"><span class="qu">
    <span class="gD" email="${sender}" name="${nameOf(sender)}">${nameOf(sender)}</span></span></h3></td></tr>
    <tr><td><span class="hb">to ${to.join(' ')}</span></td></tr></tbody></table></div><div class="ii">body</div></div>`;
}

export function inbox(...rows: readonly string[]): string {
  return `<div role="main"><table><tbody>${rows.join('')}</tbody></table></div>`;
}

/** What stands in for the background: it knows the leads of `chips` by address. */
export type Background = {
  chips: Map<string, Chip>;
  state: SiteState;
  reachable: 'yes' | 'silent' | 'orphaned';
  panelOpens: boolean;
  readonly asked: { readonly type: MessageType; readonly request: unknown }[];
  answer: (request: Request<'command'>) => Reply<'command'> | Promise<Reply<'command'>>;
  readonly announce: (announcement: object, sender?: string) => Promise<void>;
};

/** A page with the real adapter, watch, overlay and handling on it; only the background is ours. */
export function openPage(
  html: string,
  chips: Readonly<Record<string, Chip>>,
  url = inboxUrl,
  adapter: SiteAdapter = gmail,
) {
  document.title = `Inbox - ${me} - Gmail`;
  document.body.innerHTML = html;
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function spied(this: Element, options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  });
  pretendLayout();
  const listeners: ((message: unknown, sender: { id?: string }) => void)[] = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as never);
  });
  const background: Background = {
    chips: new Map(Object.entries(chips)),
    state: { on: true, confirmed: true, ownAddresses: [me] },
    reachable: 'yes',
    panelOpens: true,
    asked: [],
    answer: ({ opId, command }) => ({
      ok: true,
      value: { opId, leadId: 'leadId' in command ? command.leadId : null, lead: null, count: 1, left: [] },
    }),
    announce: async (announcement, sender = fakeBrowser.runtime.id) => {
      for (const listener of listeners) listener({ announcement }, { id: sender });
    },
  };
  const ending = new AbortController();
  const address = { url };
  const start = (): void =>
    startOverlay({
      adapter,
      peopleOf: mailPeople,
      watch: watchPage,
      document,
      signal: ending.signal,
      send: sendTo(background) as never,
      now: () => now,
      account: '0',
      locate: () => new URL(address.url),
      loadHandling: async () => createHandling,
    });
  start();
  onTestFinished(() => {
    ending.abort();
    document.body.replaceChildren();
  });
  const shown = (): ShadowRoot[] => roots.filter(({ host }) => host.isConnected);
  return {
    background,
    address,
    start,
    end: () => ending.abort(),
    roots: shown,
    /** What is read in the chips, in the order of the page. */
    texts: () => shown().filter(isChip).sort(byPosition).map(textOf),
    /** The buttons of the chip at a place of the page. */
    buttons: (selector: string) => {
      const place = document.querySelector(selector);
      const root = shown().find((each) => isChip(each) && place?.contains(each.host));
      return [...(root?.querySelectorAll('button') ?? [])];
    },
    card: () => shown().find((root) => root.querySelector('[role=dialog]') !== null) ?? null,
    commands: () =>
      background.asked
        .filter(({ type }) => type === 'command')
        .map(({ request }) => (request as Request<'command'>).command),
  };
}

const inboxUrl = 'https://mail.google.com/mail/u/0/#inbox';

function sendTo(background: Background) {
  return async (type: MessageType, request: never): Promise<unknown> => {
    background.asked.push({ type, request });
    if (background.reachable !== 'yes') throw new UnreachableError(background.reachable === 'orphaned');
    if (type === 'siteState') return background.state;
    if (type === 'command') return background.answer(request);
    if (type === 'openPanel') return { opened: background.panelOpens };
    if (type !== 'lookUp') return null;
    const { people } = request as Request<'lookUp'>;
    return packChips(people.map(([key = '']) => background.chips.get(key.replace('mail:', '')) ?? null));
  };
}

/** jsdom lays nothing out: every element of ours counts as a box that stands still, on top. */
function pretendLayout(): void {
  class Observer {
    readonly #tell: IntersectionObserverCallback;
    constructor(tell: IntersectionObserverCallback) {
      this.#tell = tell;
    }
    observe(target: Element): void {
      const boundingClientRect = target.getBoundingClientRect();
      this.#tell([{ target, boundingClientRect, isVisible: true } as never], this as never);
    }
    unobserve(): void {}
    disconnect(): void {}
  }
  const window = Reflect.get(Document.prototype, 'defaultView', document) as Window;
  Object.assign(window, { IntersectionObserver: Observer });
  let host: Element | null = null;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    const { host: outer } = this.getRootNode() as ShadowRoot;
    host = outer ?? this;
    return new DOMRect(10, 10, 100, 18);
  });
  Object.assign(Document.prototype, { elementFromPoint: () => host });
  // A press counts once its target has stood still for a while.
  let time = 0;
  vi.spyOn(window.performance, 'now').mockImplementation(() => (time += 1000));
}

function nameOf(email: string): string {
  return email.split('@')[0] ?? email;
}

function isChip(root: ShadowRoot): boolean {
  return root.querySelector('.chip') !== null;
}

function textOf(root: ShadowRoot): string {
  return (root.textContent ?? '').replaceAll(/\s/gu, ' ');
}

function byPosition(one: ShadowRoot, other: ShadowRoot): number {
  const relation = one.host.compareDocumentPosition(other.host);
  return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
