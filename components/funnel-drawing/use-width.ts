import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in rem as it changes; before the page is laid out, and where nothing is, the given one. */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const measure = (): void => {
      const { width: pixels } = element.getBoundingClientRect();
      if (pixels > 0 && rem > 0) setWidth(pixels / rem);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
