import { browser } from 'wxt/browser';
import type { MessageType, Reply, Request } from './protocol';

/** How often and how long apart a message is tried again while the background wakes up, in ms. */
const pauses = [50, 200, 800];

/** The background could not be reached: it is gone for this page (updated, removed) or does not answer. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  /** True where the extension was reloaded or removed under an open page: only reloading the page helps. */
  readonly orphaned: boolean;
  constructor(orphaned: boolean) {
    super('the background does not answer');
    this.orphaned = orphaned;
  }
}

/**
 * Asks the background. A worker that was stopped in between is woken and asked again; commands carry an `opId`, so
 * that being asked twice does nothing twice.
 * @throws UnreachableError when no try was answered
 */
export async function send<Type extends MessageType>(
  type: Type,
  request: Request<Type>,
): Promise<Reply<Type>> {
  for (const pause of [...pauses, null]) {
    const answer = await ask(type, request);
    if (answer) return answer.reply as Reply<Type>;
    if (isOrphaned()) throw new UnreachableError(true);
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new UnreachableError(false);
}

/** True once the extension was reloaded or removed: this page's script belongs to nobody. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** A fresh id for a command; made once, kept over retries. */
export function newOpId(): string {
  return crypto.randomUUID();
}

/** Nothing: not answered (no receiver, channel closed, worker killed before its reply). */
async function ask(
  type: MessageType,
  request: unknown,
): Promise<{ readonly reply: unknown } | null | undefined> {
  try {
    return await browser.runtime.sendMessage<unknown, { readonly reply: unknown } | null | undefined>({
      type,
      request,
    });
  } catch {
    return undefined;
  }
}
