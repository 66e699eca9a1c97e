import { useEffect, useRef, type ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import { words } from '@/lib/words';
import type { MailAction, Mailbox } from './mailbox';
import { MailRow } from './MailRow';

type Props = {
  readonly mailbox: Mailbox;
  readonly now: number;
  readonly change: (action: MailAction) => void;
  readonly onOpen: (id: string) => void;
  /** False while a conversation is open: the list stays in the page then, hidden, as in Gmail. */
  readonly isShown: boolean;
};

/** The list of conversations. */
export function MailList({ mailbox, now, change, onOpen, isShown }: Props): ReactElement {
  const rows = useRef<HTMLTableSectionElement>(null);
  const { cursor } = mailbox;
  const before = useRef({ cursor, isShown });
  useEffect(() => {
    // Nothing takes the focus while the page merely comes up.
    const isMoved = before.current.cursor !== cursor || before.current.isShown !== isShown;
    before.current = { cursor, isShown };
    if (!isMoved) return;
    const isInList = document.activeElement?.closest('.mail-list') !== null;
    if (isShown && (isInList || document.activeElement === document.body))
      rows.current?.rows[cursor]?.focus();
  }, [cursor, isShown]);

  return (
    <div
      className="nH mail-list"
      {...(isShown
        ? { role: 'main', 'aria-label': words('practice.inbox') }
        : { style: { display: 'none' } })}
    >
      {mailbox.threads.length === 0 ? (
        <EmptyState title={words('practice.empty')} hint={words('practice.emptyHint')} />
      ) : (
        <table className="F cf zt" role="grid" aria-label={words('practice.inbox')}>
          <tbody ref={rows}>
            {mailbox.threads.map((thread, place) => (
              <MailRow
                // By place, not by conversation: rows are re-used for others as mail comes in, which is what Gmail does.
                // oxlint-disable-next-line react/no-array-index-key
                key={place}
                thread={thread}
                now={now}
                isCursor={place === cursor}
                isTicked={mailbox.ticked.has(thread.id)}
                onOpen={() => onOpen(thread.id)}
                onTick={() => change({ type: 'tick', id: thread.id })}
                onPoint={() => change({ type: 'point', at: place })}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
