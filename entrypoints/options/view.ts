import { useSyncExternalStore } from 'react';

/** What the options' tab shows. */
export type OptionsPage = 'options' | 'import' | 'welcome' | 'funnel-editor';

/** The page that the address after `#` names, sections of the options included; null: it names none. */
export function useView(): OptionsPage | null {
  const hash = useSyncExternalStore(subscribe, () => location.hash.slice(1));
  if (hash === '') return null;
  return hash === 'import' || hash === 'welcome' || hash === 'funnel-editor' ? hash : 'options';
}

/** Shows another page of the tab; the browser's Back leads back. */
export function goTo(page: OptionsPage): void {
  location.hash = page === 'options' ? 'me' : page;
  window.scrollTo(0, 0);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
