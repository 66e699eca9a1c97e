import { isOrphaned } from '@/lib/messaging/send';
import { words } from '@/lib/words';
import { createHosts } from './hosts';
import { makeGlyph } from './glyph';
import { pageOf } from './page';
import { themeAround } from './page-theme';

/** How often a script asks itself whether its extension is still there, in ms: one property is read. */
const interval = 2000;

/**
 * Notices that the extension was reloaded, updated or removed under this page; then nothing of the browser's
 * extension API answers any more.
 * @param onOrphaned called once
 */
export function watchForOrphaning(signal: AbortSignal, onOrphaned: () => void): void {
  const timer = setInterval(() => {
    if (!isOrphaned()) return;
    clearInterval(timer);
    onOrphaned();
  }, interval);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** The words of the hint, read while the extension is there to give them. */
export type HintWords = { readonly text: string; readonly reload: string; readonly dismiss: string };

export function hintWords(): HintWords {
  return {
    text: words('overlay.orphan.text'),
    reload: words('overlay.orphan.reload'),
    dismiss: words('overlay.orphan.dismiss'),
  };
}

/**
 * One quiet line in the corner: reloading the page brings the chips back. Goes with the signal (a newer copy took
 * over) or when it is dismissed.
 */
export function showReloadHint(document: Document, said: HintWords, signal: AbortSignal): void {
  if (signal.aborted) return;
  const page = pageOf(document);
  const hosts = createHosts(page);
  const body = page.body();
  if (body !== null) hosts.setTheme(themeAround(body));
  const { element, root } = hosts.create('card');
  const reload = page.make('button', 'primary', said.reload);
  const dismiss = page.make('button', 'icon', makeGlyph(page, 'close'));
  dismiss.ariaLabel = said.dismiss;
  dismiss.title = said.dismiss;
  const hint = page.make('div', 'hint', page.make('p', undefined, said.text), reload, dismiss);
  hint.setAttribute('role', 'status');
  hint.dir = getComputedStyle(page.root()).direction;
  root.append(hint);
  const remove = (): void => element.remove();
  reload.addEventListener('click', (event) => {
    if (event.isTrusted) page.window.location.reload();
  });
  dismiss.addEventListener('click', remove);
  signal.addEventListener('abort', remove);
  page.root().append(element);
}
