import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to what comes of a change: what had it is often gone then, or was moved, and browsers let it fall.
 * @returns takes selectors within `root`; the first of them that is there and not disabled gets the focus next
 */
export function useFocusNext(root: RefObject<HTMLElement | null>): (...selectors: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const selectors = wanted.current;
    wanted.current = [];
    for (const selector of selectors) {
      const found = root.current?.querySelector<HTMLElement>(selector);
      if (!found || found.matches(':disabled')) continue;
      found.focus();
      return;
    }
  });
  return (...selectors) => {
    wanted.current = selectors;
  };
}
