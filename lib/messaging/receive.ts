import { browser, type Browser } from 'wxt/browser';
import { logProblem } from '@/lib/log';
import type { MessageType, Reply, Request } from './protocol';
import { senders, type SenderKind } from './senders';
import { isQuick, quickRequests, type QuickType } from './quick-requests';

/** Who asks: a content script in a tab, or one of the extension's own pages. */
export type Sender = {
  readonly kind: SenderKind;
  readonly url: URL;
  /** Null for the popup and the panel. */
  readonly tabId: number | null;
  /** Which document of the tab; 0: the page itself. */
  readonly frameId: number;
  readonly windowId: number | null;
};

type Handlers = {
  readonly [Type in MessageType]: (
    request: Request<Type>,
    sender: Sender,
  ) => Promise<Reply<Type>> | Reply<Type>;
};
export type QuickHandlers = Pick<Handlers, QuickType>;
export type OtherHandlers = Omit<Handlers, QuickType>;

export type Desk = {
  /** What a page needs before its first chip. */
  readonly quick: QuickHandlers;
  /** Everything else; loaded when it is first asked for. */
  readonly others: () => Promise<OtherHandlers>;
  /** Asked for content scripts: may the script on this page ask this? */
  readonly mayContent: (type: MessageType, sender: Sender) => boolean | Promise<boolean>;
  /** Called before anything is awaited: what the browser only allows in the turn of the user's click. */
  readonly inTurn: { readonly [Type in MessageType]?: (sender: Sender) => void };
};

/**
 * Takes requests in: sender first, shape second, handler last. Strangers, unknown types, senders that the protocol
 * does not allow and malformed requests are not answered at all; the sender sees "not answered".
 */
export function receive(desk: Desk): void {
  browser.runtime.onMessage.addListener((message: unknown, raw, sendResponse) => {
    const sender = senderOf(raw);
    const type = typeOf(message);
    if (!sender || !type || !senders[type].includes(sender.kind)) return false;
    desk.inTurn[type]?.(sender);
    void answer(desk, type, (message as { readonly request?: unknown }).request, sender).then(sendResponse);
    return true;
  });
}

async function answer<Type extends MessageType>(
  desk: Desk,
  type: Type,
  request: unknown,
  sender: Sender,
): Promise<{ readonly reply: Reply<Type> } | undefined> {
  try {
    if (sender.kind === 'content' && !(await desk.mayContent(type, sender))) return undefined;
    const handle = await handlerOf(desk, type, request);
    if (handle) return { reply: await handle(sender) };
    logProblem('messages', `a malformed ${type} was not carried out`);
  } catch (error) {
    logProblem('messages', `${type} failed`, error);
  }
  return undefined;
}

/** What carries a request out, once it is known to be one; null: it is malformed. */
async function handlerOf<Type extends MessageType>(
  { quick, others }: Desk,
  type: Type,
  request: unknown,
): Promise<((sender: Sender) => Promise<Reply<Type>> | Reply<Type>) | null> {
  // Each type's handler takes that type's request and gives its reply: more than the compiler can follow here.
  type Handle = (request: unknown, sender: Sender) => Promise<Reply<Type>> | Reply<Type>;
  if (isQuick(type))
    return quickRequests[type](request)
      ? (sender) => (quick[type] as unknown as Handle)(request, sender)
      : null;
  const [{ requestSchemas }, handlers] = await Promise.all([import('./schemas'), others()]);
  const key = type as Exclude<Type, QuickType>;
  const parsed = requestSchemas[key].safeParse(request);
  return parsed.success ? (sender) => (handlers[key] as unknown as Handle)(parsed.data, sender) : null;
}

function typeOf(message: unknown): MessageType | null {
  const type = typeof message === 'object' && message !== null ? (message as { type?: unknown }).type : null;
  return typeof type === 'string' && Object.hasOwn(senders, type) ? (type as MessageType) : null;
}

function senderOf(raw: Browser.runtime.MessageSender): Sender | null {
  if (raw.id !== browser.runtime.id || raw.url === undefined) return null;
  const url = new URL(raw.url);
  const own = url.origin === new URL(browser.runtime.getURL('/')).origin;
  if (!own && (raw.tab?.id === undefined || !isPartOfTab(raw, url))) return null;
  return {
    kind: own ? 'page' : 'content',
    url,
    tabId: raw.tab?.id ?? null,
    frameId: raw.frameId ?? 0,
    windowId: raw.tab?.windowId ?? null,
  };
}

/** The page of a tab, or a frame of its very origin; other frames are never spoken with, whatever runs in them. */
function isPartOfTab({ frameId, origin, tab }: Browser.runtime.MessageSender, url: URL): boolean {
  if (frameId === 0) return true;
  // A frame without an origin, as where it is sandboxed, still has an address.
  if (frameId === undefined || (origin !== undefined && origin !== url.origin)) return false;
  return tab?.url !== undefined && URL.canParse(tab.url) && new URL(tab.url).origin === url.origin;
}
