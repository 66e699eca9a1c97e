import { browser, type Browser } from 'wxt/browser';
import { logProblem } from '@/lib/log';
import { senders, type MessageType, type Reply, type Request, type SenderKind } from './protocol';
import { envelopeSchema, requestSchemas } from './schemas';

/** Who asks: a content script in a tab, or one of the extension's own pages. */
export type Sender = {
  readonly kind: SenderKind;
  readonly url: URL;
  /** Null for the popup and the panel. */
  readonly tabId: number | null;
  readonly windowId: number | null;
};

export type Handlers = {
  readonly [Type in MessageType]: (
    request: Request<Type>,
    sender: Sender,
  ) => Promise<Reply<Type>> | Reply<Type>;
};

/**
 * Takes requests in: sender first, shape second, handler last. Strangers, unknown types, senders that the protocol
 * does not allow and malformed requests are not answered at all; the sender sees "not answered".
 * @param mayContent asked for content scripts: is this page's host one that is switched on?
 * @param inTurn called before anything is awaited: what the browser only allows in the turn of the user's click
 */
export function receive(
  handlers: Handlers,
  mayContent: (url: URL) => Promise<boolean>,
  inTurn: { readonly [Type in MessageType]?: (sender: Sender) => void } = {},
): void {
  browser.runtime.onMessage.addListener((message: unknown, raw, sendResponse) => {
    const sender = senderOf(raw);
    const envelope = envelopeSchema.safeParse(message);
    if (!sender || !envelope.success) return false;
    const { type, request } = envelope.data;
    if (!senders[type].includes(sender.kind)) return false;
    inTurn[type]?.(sender);
    void answer(handlers, type, request, sender, mayContent).then(sendResponse);
    return true;
  });
}

async function answer<Type extends MessageType>(
  handlers: Handlers,
  type: Type,
  request: unknown,
  sender: Sender,
  mayContent: (url: URL) => Promise<boolean>,
): Promise<{ readonly reply: Reply<Type> } | undefined> {
  try {
    if (sender.kind === 'content' && !(await mayContent(sender.url))) return undefined;
    const parsed = requestSchemas[type].safeParse(request);
    if (!parsed.success) {
      logProblem('messages', `a malformed ${type} was not carried out`, parsed.error);
      return undefined;
    }
    const handle = handlers[type] as (request: Request<Type>, sender: Sender) => Promise<Reply<Type>>;
    return { reply: await handle(parsed.data, sender) };
  } catch (error) {
    logProblem('messages', `${type} failed`, error);
    return undefined;
  }
}

function senderOf(raw: Browser.runtime.MessageSender): Sender | null {
  if (raw.id !== browser.runtime.id || raw.url === undefined) return null;
  const url = new URL(raw.url);
  const own = url.origin === new URL(browser.runtime.getURL('/')).origin;
  // Frames inside a page are never spoken with: our scripts run in the top frame only.
  if (!own && (raw.tab?.id === undefined || raw.frameId !== 0)) return null;
  return {
    kind: own ? 'page' : 'content',
    url,
    tabId: raw.tab?.id ?? null,
    windowId: raw.tab?.windowId ?? null,
  };
}
