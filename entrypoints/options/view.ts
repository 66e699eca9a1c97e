import { useSyncExternalStore } from 'react';

/** What the options' tab shows. */
export type OptionsPage = 'options' | 'import' | 'welcome' | 'funnel-editor' | 'capture';

/** The page that the address after `#` names, sections of the options included; null: it names none. */
export function useView(): OptionsPage | null {
  const hash = useSyncExternalStore(subscribe, () => location.hash.slice(1));
  if (hash === '') return null;
  if (tabToCapture(hash) !== null) return 'capture';
  return hash === 'import' || hash === 'welcome' || hash === 'funnel-editor' ? hash : 'options';
}

/** The tab whose page is to be captured, from `#capture/7`; null: none. */
export function tabToCapture(hash: string): number | null {
  const tab = /^#?capture\/(\d+)$/u.exec(hash)?.[1];
  return tab === undefined ? null : Number(tab);
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
