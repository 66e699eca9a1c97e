import { browser } from 'wxt/browser';
import { isShortcut } from '@/lib/shortcuts';
import { captureEntry } from './capture-entry';
import { openPanelFor } from './panel';
import type { Spaces } from './spaces';

/** While somebody types, only what they have typed after so many ms is looked for. */
const pause = 80;

/**
 * The ways in from the browser itself: the address bar, the menus of a right click, the keyboard. Called in the worker's
 * first turn; what they do is imported when they are used.
 * @param caught takes what is done, and says what failed
 */
export function hearReach(spaces: Spaces, caught: (happened: string, work: Promise<unknown>) => void): void {
  // Each is missing somewhere: Firefox for Android has none of them.
  const { omnibox, contextMenus, commands } = browser as Partial<typeof browser>;
  let asked = 0;
  omnibox?.onInputChanged.addListener((text, suggest) => {
    asked += 1;
    const mine = asked;
    const isLatest = (): boolean => mine === asked;
    const answer = async (): Promise<void> => {
      const { suggestFor } = await import('./omnibox');
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isLatest()) await suggestFor(spaces, text, { suggest, isLatest });
    };
    caught('suggesting failed', answer());
  });
  omnibox?.onInputCancelled.addListener(() => {
    asked += 1;
  });
  omnibox?.onInputEntered.addListener((text, disposition) => {
    asked += 1;
    caught(
      'opening what was typed failed',
      import('./omnibox').then(async ({ openTyped }) => openTyped(spaces, text, disposition)),
    );
  });

  browser.runtime.onInstalled.addListener(() =>
    caught(
      'making the menus failed',
      import('./menus').then(async ({ makeMenus }) => makeMenus()),
    ),
  );
  contextMenus?.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const { id } = tab;
    // In the turn of the click, before anything else: the browser wants it so.
    if (info.menuItemId !== captureEntry) caught('panel', openPanelFor(id));
    caught(
      'a menu failed',
      import('./menus').then(async ({ followMenu }) => followMenu(spaces, info, { ...tab, id })),
    );
  });

  commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined || !isShortcut(command)) return;
    const { id } = tab;
    caught('panel', openPanelFor(id));
    caught(
      'a shortcut failed',
      import('./shortcuts').then(async ({ runShortcut }) => runShortcut(spaces, command, { ...tab, id })),
    );
  });
}
