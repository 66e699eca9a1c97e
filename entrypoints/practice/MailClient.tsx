import { useEffect, useMemo, useReducer, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import {
  practiceArrivals,
  practiceThreads,
  practiceUser,
  type MailPerson,
  type MailThread,
} from '@/lib/samples/mails';
import { practiceMailbox } from '@/lib/samples/practice-account';
import { words } from '@/lib/words';
import { openList, openThread, threadIn, useHash } from './address';
import { ComposeWindow } from './ComposeWindow';
import { changeMailbox, freshMailbox, type Mailbox } from './mailbox';
import { MailList } from './MailList';
import { ThreadView } from './ThreadView';
import { useMailKeys } from './use-mail-keys';
import { useOverlay } from './use-overlay';

type Props = {
  /** True once people can be looked up. */
  readonly isReady: boolean;
  /** Says something in the page's status line. */
  readonly say: (text: string) => void;
};

type Draft = {
  readonly people: readonly MailPerson[];
  readonly subject: string;
  /** The conversation that it answers in; null: none. */
  readonly threadId: string | null;
};

/** The mail program itself: list, open conversation, compose window and keys. */
export function MailClient({ isReady, say }: Props): ReactElement {
  const [now] = useState(() => Date.now());
  const [mailbox, change] = useReducer(changeMailbox, now, filledMailbox);
  const [draft, setDraft] = useState<Draft | null>(null);
  const openId = threadIn(useHash());
  const open = mailbox.threads.find((thread) => thread.id === openId) ?? null;
  const unread = mailbox.threads.filter((thread) => thread.isUnread).length;

  const isUnread = open?.isUnread === true;
  const isGone = openId !== null && open === null;
  useEffect(() => {
    if (isGone) openList();
    else if (isUnread && openId !== null) change({ type: 'read', id: openId });
  }, [isGone, isUnread, openId]);
  useTitle(unread, open?.subject ?? null);
  useOverlay(isReady);

  const archive = (id: string): void => {
    change({ type: 'archive', id });
    if (openId !== null) openList();
    say(words('practice.archived'));
  };
  const arrive = (): void => {
    if (mailbox.waiting.length === 0) say(words('practice.noNewMail'));
    change({ type: 'arrive', at: Date.now() });
  };
  const atCursor = mailbox.threads[mailbox.cursor]?.id;
  const keys = {
    next: () => change({ type: 'move', by: 1 }),
    previous: () => change({ type: 'move', by: -1 }),
    open: () => (openId === null && atCursor !== undefined ? openThread(atCursor) : undefined),
    back: openList,
    compose: () => setDraft({ people: [], subject: '', threadId: null }),
    archive: () => {
      const id = openId ?? atCursor;
      if (id !== undefined) archive(id);
    },
  };
  useMailKeys(keys);
  const everybody = useMemo(() => peopleOf(mailbox), [mailbox]);

  return (
    <div className="mail">
      <nav className="mail-side" aria-label={words('practice.inbox')}>
        <Button look="primary" icon="edit" onPress={keys.compose}>
          {words('practice.compose')}
        </Button>
        <a className="mail-folder" href="#inbox" aria-current={openId === null ? 'page' : undefined}>
          {words('practice.inbox')}
          {unread > 0 && <span className="mail-unread">{unread}</span>}
        </a>
        <p className="mail-keys">{words('practice.keysHelp')}</p>
      </nav>
      <div className="mail-view">
        {!open && (
          <div className="mail-tools">
            <Button look="quiet" onPress={arrive}>
              {words('practice.newMail')}
            </Button>
          </div>
        )}
        <MailList mailbox={mailbox} now={now} change={change} onOpen={openThread} isShown={open === null} />
        {open && (
          <ThreadView
            key={open.id}
            thread={open}
            onBack={openList}
            onArchive={() => archive(open.id)}
            onReply={() => setDraft(replyTo(open))}
          />
        )}
      </div>
      {draft && (
        <ComposeWindow
          first={draft.people}
          subject={draft.subject}
          everybody={everybody}
          onDiscard={() => setDraft(null)}
          onSend={({ people, text }) => {
            setDraft(null);
            const { threadId: id } = draft;
            const message = { from: practiceUser(), to: people, text, at: Date.now() };
            if (id !== null) change({ type: 'reply', id, message });
            say(words('practice.sent'));
          }}
        />
      )}
    </div>
  );
}

function filledMailbox(now: number): Mailbox {
  return freshMailbox(practiceThreads(now), practiceArrivals(now));
}

/** To whoever wrote last, but for the user. */
function replyTo({ id, subject, messages }: MailThread): Draft {
  const person = messages.findLast(({ from }) => from.isMe !== true)?.from;
  return { people: person ? [person] : [], subject, threadId: id };
}

function peopleOf(mailbox: Mailbox): readonly MailPerson[] {
  const byAddress = new Map<string, MailPerson>();
  for (const thread of mailbox.threads)
    for (const { from } of thread.messages) if (!from.isMe) byAddress.set(from.email, from);
  return [...byAddress.values()];
}

/** The tab's title in Gmail's order: what is shown, whose mailbox it is, whose program. */
function useTitle(unread: number, subject: string | null): void {
  useEffect(() => {
    const inbox = unread > 0 ? `${words('practice.inbox')} (${unread})` : words('practice.inbox');
    document.title = `${subject ?? inbox} - ${practiceMailbox} - ${words('practice.title')}`;
  }, [unread, subject]);
}
