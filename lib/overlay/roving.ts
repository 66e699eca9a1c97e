import type { ChipView } from './chip-view';

/**
 * One tab stop for all chips of a list: fifty rows must not put a hundred stops into the page's own tab order. Arrow
 * keys lead on from there.
 */
export type Roving = {
  readonly add: (view: ChipView) => void;
  readonly remove: (view: ChipView) => void;
  /** Call after a chip's buttons changed. */
  readonly refresh: (view: ChipView) => void;
  /** Call after a reading: where the tab stop went, or is in a list that the page has hidden, another chip gets it. */
  readonly settle: () => void;
  /** The chips that are shown, in the order of the page. */
  readonly inOrder: () => readonly ChipView[];
  /** Makes a chip the one that Tab leads to. */
  readonly stopAt: (view: ChipView | undefined) => void;
};

export function createRoving(): Roving {
  const views = new Set<ChipView>();
  let stop: ChipView | undefined;

  const refresh = (view: ChipView): void => {
    if (views.has(view))
      view.buttons().forEach((button, index) => {
        button.tabIndex = view === stop && index === 0 ? 0 : -1;
      });
  };
  const stopAt = (view: ChipView | undefined): void => {
    const before = stop;
    stop = view;
    for (const each of [before, view]) if (each) refresh(each);
  };
  const inOrder = (): ChipView[] => [...views].filter(isShown).sort(byPosition);

  return {
    refresh,
    stopAt,
    inOrder,
    add: (view) => {
      views.add(view);
      if (stop === undefined || byPosition(view, stop) < 0) stopAt(view);
    },
    remove: (view) => {
      views.delete(view);
      if (stop === view) stop = undefined;
    },
    settle: () => {
      if (!stop || !isShown(stop)) stopAt(inOrder()[0] ?? stop);
    },
  };
}

function isShown({ host: { element } }: ChipView): boolean {
  return element.isConnected && (element.checkVisibility?.() ?? true);
}

function byPosition(one: ChipView, other: ChipView): number {
  const relation = one.host.element.compareDocumentPosition(other.host.element);
  return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
