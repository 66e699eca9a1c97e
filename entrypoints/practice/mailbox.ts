import type { MailMessage, MailThread } from '@/lib/samples/mails';

/** What the practice mail program holds. Which conversation is open is told by the page's address, as mail programs do. */
export type Mailbox = {
  /** Newest first. */
  readonly threads: readonly MailThread[];
  /** Not arrived yet. */
  readonly waiting: readonly MailThread[];
  /** Ids of ticked conversations. */
  readonly ticked: ReadonlySet<string>;
  /** The row that keys act on. */
  readonly cursor: number;
};

export type MailAction =
  | { readonly type: 'arrive'; readonly at: number }
  /** An answer in a conversation; it goes nowhere else. */
  | { readonly type: 'reply'; readonly id: string; readonly message: MailMessage }
  | { readonly type: 'archive'; readonly id: string }
  | { readonly type: 'read'; readonly id: string }
  | { readonly type: 'tick'; readonly id: string }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'point'; readonly at: number };

/** A mailbox before anybody touched it. */
export function freshMailbox(threads: readonly MailThread[], waiting: readonly MailThread[]): Mailbox {
  return { threads, waiting, ticked: new Set(), cursor: 0 };
}

/** The mailbox after something happened to it. */
export function changeMailbox(mailbox: Mailbox, action: MailAction): Mailbox {
  switch (action.type) {
    case 'arrive': {
      const [next, ...waiting] = mailbox.waiting;
      if (!next) return mailbox;
      const messages = next.messages.map((message) => ({ ...message, at: action.at }));
      const threads = [{ ...next, messages }, ...mailbox.threads];
      return { ...mailbox, threads, waiting, cursor: mailbox.cursor + 1 };
    }
    case 'reply':
      return {
        ...mailbox,
        threads: mailbox.threads.map((thread) =>
          thread.id === action.id ? { ...thread, messages: [...thread.messages, action.message] } : thread,
        ),
      };
    case 'archive': {
      const threads = mailbox.threads.filter((thread) => thread.id !== action.id);
      return { ...mailbox, threads, cursor: within(threads, mailbox.cursor) };
    }
    case 'read':
      return {
        ...mailbox,
        threads: mailbox.threads.map((thread) =>
          thread.id === action.id ? { ...thread, isUnread: false } : thread,
        ),
      };
    case 'tick': {
      const ticked = new Set(mailbox.ticked);
      if (!ticked.delete(action.id)) ticked.add(action.id);
      return { ...mailbox, ticked };
    }
    case 'move':
      return { ...mailbox, cursor: within(mailbox.threads, mailbox.cursor + action.by) };
    case 'point':
      return { ...mailbox, cursor: within(mailbox.threads, action.at) };
  }
}

function within(threads: readonly MailThread[], place: number): number {
  return Math.max(0, Math.min(threads.length - 1, place));
}
