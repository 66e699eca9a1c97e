import { isOrphaned } from '@/lib/messaging/send';
import { words } from '@/lib/words';
import hintCss from './hint.css?inline';
import { createHosts } from './hosts';
import type { Page } from './page';

/** How often a script asks itself whether its extension is still there, in ms: one property is read. */
const interval = 2000;
/** A newer copy, if there is one, has its chips on the page after so many ms. */
const patience = 1500;

/**
 * Notices that the extension was reloaded, updated or removed under this page; then nothing of the browser's
 * extension API answers any more.
 */
export function watchForOrphaning(signal: AbortSignal, onOrphaned: () => void): void {
  const timer = setInterval(() => {
    if (isOrphaned()) onOrphaned();
  }, interval);
  signal.addEventListener('abort', () => clearInterval(timer));
}

export type HintWords = ReturnType<typeof hintWords>;

/** The words of the hint, to be read while the extension is there to give them. */
export function hintWords() {
  return {
    text: words('overlay.orphan.text'),
    reload: words('overlay.orphan.reload'),
    dismiss: words('overlay.orphan.dismiss'),
  };
}

/**
 * One quiet line in the corner, where chips were and no newer copy of ours has put its own: reloading the page brings
 * them back. Copies cannot speak to each other without the page hearing it, but they see where chips belong.
 * @param parents where our chips were
 * @param signal takes the line away
 */
export function offerReload(
  page: Page,
  said: HintWords,
  parents: readonly Element[],
  signal: AbortSignal,
): void {
  if (parents.length === 0) return;
  const timer = setTimeout(() => {
    if (!parents.some(hasNewcomer)) show(page, said, signal);
  }, patience);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** A `div` without attributes or content: a host of somebody like us. */
function hasNewcomer(parent: Element): boolean {
  return [...parent.children].some(
    (child) => child.localName === 'div' && child.attributes.length + child.childNodes.length === 0,
  );
}

function show(page: Page, said: HintWords, signal: AbortSignal): void {
  const { make, root, window } = page;
  const hosts = createHosts(page);
  const host = hosts.create(hosts.sheet(hintCss));
  const remove = (): void => host.element.remove();
  const reload = make('button', '', said.reload);
  const dismiss = make('button', '', said.dismiss);
  reload.addEventListener('click', ({ isTrusted }) => isTrusted && window.location.reload());
  dismiss.addEventListener('click', remove);
  const hint = make('div', 'hint tone-closed', said.text, reload, dismiss);
  hint.role = 'status';
  hint.dir = 'auto';
  host.root.append(hint);
  root().append(host.element);
  signal.addEventListener('abort', remove);
}
