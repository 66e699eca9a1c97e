import type { Page } from './page';
import { tonesCss, type Theme } from './theme';

/** Makes the plain `div`s with closed shadow roots that hold everything of ours on the page. */
export type Hosts = {
  readonly create: (...sheets: readonly CSSStyleSheet[]) => Host;
  /** A sheet that any number of hosts can adopt; one that depends on the theme changes with it. */
  readonly sheet: (css: string | ((theme: Theme) => string)) => CSSStyleSheet;
  /** True for a host of ours. A page cannot ask; nothing on the element tells it from any other `div`. */
  readonly isOurs: (node: unknown) => boolean;
  /** Changes the colours of everything at once, touching nothing on the page. */
  readonly setTheme: (theme: Theme) => void;
};

export type Host = { readonly element: HTMLElement; readonly root: ShadowRoot };

/**
 * Events of ours stay ours: inside the closed roots they go no further, so that a click on a chip never opens the row
 * under it.
 */
export function createHosts({ make, window }: Page): Hosts {
  const ours = new WeakSet<object>();
  const themed = new Map<CSSStyleSheet, (theme: Theme) => string>();
  let theme: Theme = 'light';
  const sheet: Hosts['sheet'] = (css) => {
    const made = new window.CSSStyleSheet();
    made.replaceSync(typeof css === 'string' ? css : css(theme));
    if (typeof css !== 'string') themed.set(made, css);
    return made;
  };
  const tones = sheet(tonesCss);
  return {
    sheet,
    create: (...sheets) => {
      const element = make('div');
      const root = element.attachShadow({ mode: 'closed' });
      root.adoptedStyleSheets = [...sheets, tones];
      for (const type of kept) root.addEventListener(type, keep);
      ours.add(element);
      return { element, root };
    },
    isOurs: (node) => ours.has(node as object),
    setTheme: (next) => {
      if (next === theme) return;
      theme = next;
      for (const [each, css] of themed) each.replaceSync(css(theme));
    },
  };
}

/** What a mail row reacts to. Keys are kept in `keys.ts`, before the page's own listeners. */
const kept =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend dragstart'.split(
    ' ',
  );

function keep(event: Event): void {
  event.stopPropagation();
}
