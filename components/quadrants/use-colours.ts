import { useEffect, useState, type RefObject } from 'react';

/** The tokens that a picture is drawn in. */
export type Colours = { readonly ink: string; readonly faint: string; readonly rule: string };

const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const;

/** The design tokens as they are now, light or dark: a canvas knows none by name. Null before the page is laid out. */
export function useColours(element: RefObject<HTMLElement | null>): Colours | null {
  const [colours, setColours] = useState<Colours | null>(null);
  useEffect(() => {
    const read = (): void => {
      if (!element.current) return;
      const style = getComputedStyle(element.current);
      setColours({
        ink: style.getPropertyValue('--accent').trim(),
        faint: style.getPropertyValue('--accent-soft').trim(),
        rule: style.getPropertyValue('--edge').trim(),
      });
    };
    read();
    const end = new AbortController();
    for (const scheme of schemes)
      window.matchMedia(scheme).addEventListener('change', read, { signal: end.signal });
    return () => end.abort();
  }, [element]);
  return colours;
}
