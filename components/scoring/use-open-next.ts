import { useEffect, useRef, type RefObject } from 'react';
import { focusPath } from '@/components/funnel-editor/focus-path';

/**
 * Folds out what a change has added, and gives its first field the focus.
 * @returns takes the `data-path` of what is there next
 */
export function useOpenNext(root: RefObject<HTMLElement | null>): (path: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const path = wanted.current;
    wanted.current = null;
    if (path !== null && root.current !== null) focusPath(root.current, path);
  });
  return (path) => {
    wanted.current = path;
  };
}
