import { useEffect } from 'react';

/** What the mail program's keys do; as in Gmail. */
export type MailKeys = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly open: () => void;
  readonly back: () => void;
  readonly compose: () => void;
  readonly archive: () => void;
};

const doneBy: Readonly<Record<string, keyof MailKeys>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  o: 'open',
  Enter: 'open',
  u: 'back',
  c: 'compose',
  e: 'archive',
};

/** Listens on the document, as Gmail does: a key that an overlay lets through would archive or move something. */
export function useMailKeys(keys: MailKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const done = doneBy[event.key];
      if (done === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      // Enter on a button or a link is that button's.
      if (event.key === 'Enter' && !isRow(event.target)) return;
      event.preventDefault();
      keys[done]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [keys]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target === document.body || target.matches('tr.zA'));
}
