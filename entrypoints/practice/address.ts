import { useSyncExternalStore } from 'react';

/** The address after `#`, as Gmail writes it: `inbox`, or `inbox/<conversation>`. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1) || 'inbox');
}

/** The conversation that an address names; null: the list. */
export function threadIn(hash: string): string | null {
  const [list, id] = hash.split('/');
  return list === 'inbox' && id !== undefined && id !== '' ? id : null;
}

export function openThread(id: string): void {
  location.hash = `inbox/${id}`;
}

export function openList(): void {
  location.hash = 'inbox';
}

/** The address that the page would have in Gmail: what the adapter is told. */
export function gmailUrl(): URL {
  return new URL(`https://mail.google.com/mail/u/0/#${location.hash.slice(1) || 'inbox'}`);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
