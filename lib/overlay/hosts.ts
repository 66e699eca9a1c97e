import { cardCss } from './card-sheet';
import { chipCss } from './chip-sheet';
import type { Page } from './page';
import { themeCss, type Theme } from './theme-sheet';

/** Makes the plain `div`s with closed shadow roots that hold everything of ours on the page. */
export type Hosts = {
  readonly create: (kind: 'chip' | 'card') => Host;
  /** True for a host of ours. A page cannot ask; nothing on the element tells it from any other `div`. */
  readonly isOurs: (node: unknown) => boolean;
  /** Changes the colours of everything at once. */
  readonly setTheme: (theme: Theme) => void;
};

export type Host = { readonly element: HTMLElement; readonly root: ShadowRoot };

/**
 * Sheets are made once and adopted by every root. Events of ours stay ours: inside the closed roots they go no
 * further, so that a click on a chip never opens the row under it.
 */
export function createHosts(page: Page): Hosts {
  const ours = new WeakSet<object>();
  const theme = sheetOf(page, themeCss('light'));
  const sheets = { chip: sheetOf(page, chipCss), card: sheetOf(page, cardCss) };
  let current: Theme = 'light';
  return {
    create: (kind) => {
      const element = page.make('div');
      const root = element.attachShadow({ mode: 'closed' });
      root.adoptedStyleSheets = [sheets[kind], theme];
      for (const type of kept) root.addEventListener(type, keep);
      ours.add(element);
      return { element, root };
    },
    isOurs: (node) => typeof node === 'object' && node !== null && ours.has(node),
    setTheme: (next) => {
      if (next === current) return;
      current = next;
      theme.replaceSync(themeCss(next));
    },
  };
}

/** What a mail row reacts to. Keys are kept in `keys.ts`, before the page's own listeners. */
const kept = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
] as const;

function keep(event: Event): void {
  event.stopPropagation();
}

function sheetOf(page: Page, css: string): CSSStyleSheet {
  const sheet = new page.window.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
