import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** A part of a page. */
export type TurnPart<Value> = {
  /** The `data-turn` of an element within the root. */
  readonly id: string;
  /** Worked out before it is shown, one a task. */
  readonly needs: readonly ((value: Value) => unknown)[];
};

type Turns<Value> = { readonly value: Value; readonly shown: ReadonlySet<string> };

/**
 * Gives the parts of a page another value one after the other, each in tasks of its own, so that the screen gets a turn
 * between them: first those that are in sight. Before a page is printed all of them get it.
 * @param value another one is given to all parts anew
 * @param parts in the order of the page
 * @returns the root, and whether a part's turn has come
 */
export function useTurns<Value>(
  value: Value,
  parts: readonly TurnPart<Value>[],
): readonly [RefObject<HTMLDivElement | null>, (part: string) => boolean] {
  const root = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<Turns<Value> | null>(null);
  const turns = kept?.value === value ? kept : { value, shown: new Set<string>() };
  const { shown } = turns;

  useEffect(() => {
    if (shown.size === parts.length) return undefined;
    let next: ReturnType<typeof setTimeout> | undefined;
    const goOn = (part: TurnPart<Value> | undefined, met: number): void => {
      if (!part) return;
      const need = part.needs[met];
      need?.(value);
      if (need) next = setTimeout(() => goOn(part, met + 1));
      else setKept({ value, shown: new Set([...shown, part.id]) });
    };
    next = setTimeout(() => goOn(nextOf(parts, shown, root.current), 0));
    return () => clearTimeout(next);
  }, [value, shown, parts]);

  useLayoutEffect(() => {
    const end = new AbortController();
    const showAll = (): void =>
      flushSync(() => setKept({ value, shown: new Set(parts.map(({ id }) => id)) }));
    window.addEventListener('beforeprint', showAll, { signal: end.signal });
    return () => end.abort();
  }, [value, parts]);

  return [root, (part) => shown.has(part)];
}

/** The first part that is in sight, else the first of all. */
function nextOf<Value>(
  parts: readonly TurnPart<Value>[],
  shown: ReadonlySet<string>,
  root: HTMLElement | null,
): TurnPart<Value> | undefined {
  const waiting = parts.filter(({ id }) => !shown.has(id));
  const inSight = waiting.find(({ id }) => {
    const element = root?.querySelector(`[data-turn="${id}"]`);
    if (!element) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  return inSight ?? waiting[0];
}
