import type { ChipView } from './chip-view';

/**
 * One tab stop for all chips of a list: fifty rows must not put a hundred stops into the page's own tab order. Up and
 * down lead from row to row, left and right (by reading direction) along a chip's buttons, Home and End to the ends.
 */
export type Roving = {
  readonly add: (view: ChipView) => void;
  readonly remove: (view: ChipView) => void;
  /** Call after a chip's buttons changed. */
  readonly refresh: (view: ChipView) => void;
  /** Call after a reading: a list that the page has hidden gives its tab stop to the one that is shown. */
  readonly settle: () => void;
  /** True where the key moved the focus. */
  readonly take: (key: string, host: EventTarget) => boolean;
};

export function createRoving(): Roving {
  const views = new Map<EventTarget, ChipView>();
  let stop: ChipView | null = null;

  const setStop = (view: ChipView | null): void => {
    if (stop !== null && stop !== view) for (const button of stop.buttons()) button.tabIndex = -1;
    stop = view;
    if (view !== null) refresh(view);
  };
  const refresh = (view: ChipView): void => {
    view.buttons().forEach((button, index) => {
      button.tabIndex = view === stop && index === 0 ? 0 : -1;
    });
  };
  const moveTo = (view: ChipView | undefined, button: HTMLButtonElement | undefined): boolean => {
    if (view === undefined || button === undefined) return false;
    setStop(view);
    button.focus();
    return true;
  };
  const inOrder = (): ChipView[] => [...views.values()].filter(isShown).sort(byPosition);

  return {
    add: (view) => {
      views.set(view.host.element, view);
      if (stop === null || byPosition(view, stop) < 0) setStop(view);
      else refresh(view);
    },
    remove: (view) => {
      views.delete(view.host.element);
      if (stop === view) setStop(inOrder()[0] ?? null);
    },
    refresh,
    settle: () => {
      if (stop === null || !isShown(stop)) setStop(inOrder()[0] ?? null);
    },
    take: (key, host) => {
      const view = views.get(host);
      if (view === undefined) return false;
      const buttons = view.buttons();
      const at = buttons.findIndex((button) => button === view.host.root.activeElement);
      const along = stepAlong(key, view.host.element);
      if (along !== 0) return moveTo(view, buttons[at + along]) || true;
      const order = inOrder();
      const next = stepBetween(key, order.indexOf(view), order.length);
      return next === null ? false : moveTo(order[next], order[next]?.buttons()[0]) || true;
    },
  };
}

function stepAlong(key: string, element: Element): -1 | 0 | 1 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  const rightToLeft = getComputedStyle(element).direction === 'rtl';
  return (key === 'ArrowRight') === rightToLeft ? -1 : 1;
}

function stepBetween(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function isShown(view: ChipView): boolean {
  const { element } = view.host;
  return element.isConnected && (element.checkVisibility?.() ?? true);
}

function byPosition(one: ChipView, other: ChipView): number {
  const relation = one.host.element.compareDocumentPosition(other.host.element);
  if (relation & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return relation & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}
