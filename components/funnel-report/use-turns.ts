import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

type Turns<Value> = {
  readonly value: Value;
  /** What was worked out for it so far, of what `prepare` holds. */
  readonly prepared: number;
  readonly shown: ReadonlySet<string>;
};

/**
 * Gives the parts of a page another value one after the other, each in a task of its own, so that the screen gets a turn
 * between them: first those that are in sight. Before a page is printed all of them get it.
 * @param value another one is given to all parts anew
 * @param parts ids, in the order of the page; each is the `data-turn` of an element within the root
 * @param prepare worked out before the first part is shown, one a turn
 * @returns the root, and whether a part's turn has come
 */
export function useTurns<Value>(
  value: Value,
  parts: readonly string[],
  prepare: readonly ((value: Value) => unknown)[],
): readonly [RefObject<HTMLDivElement | null>, (part: string) => boolean] {
  const root = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<Turns<Value> | null>(null);
  const turns = kept?.value === value ? kept : { value, prepared: 0, shown: new Set<string>() };
  const { prepared, shown } = turns;

  useEffect(() => {
    if (shown.size === parts.length) return undefined;
    const next = setTimeout(() => {
      const part = prepare[prepared];
      if (part) {
        part(value);
        setKept({ value, prepared: prepared + 1, shown });
      } else setKept({ value, prepared, shown: new Set([...shown, nextOf(parts, shown, root.current)]) });
    });
    return () => clearTimeout(next);
  }, [value, prepared, shown, parts, prepare]);

  useLayoutEffect(() => {
    const end = new AbortController();
    const showAll = (): void =>
      flushSync(() => setKept({ value, prepared: prepare.length, shown: new Set(parts) }));
    window.addEventListener('beforeprint', showAll, { signal: end.signal });
    return () => end.abort();
  }, [value, parts, prepare]);

  return [root, (part) => shown.has(part)];
}

/** The first part that is in sight, else the first of all. */
function nextOf(parts: readonly string[], shown: ReadonlySet<string>, root: HTMLElement | null): string {
  const waiting = parts.filter((part) => !shown.has(part));
  const inSight = waiting.find((part) => {
    const element = root?.querySelector(`[data-turn="${part}"]`);
    if (!element) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  return inSight ?? waiting[0] ?? '';
}
