import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { LongListProps } from './LongList';

/** Items beyond the edge that are drawn in advance. */
const ahead = 6;

/**
 * A long list of which only what is in sight is drawn, within whatever scrolls around it. Items are as tall as they
 * turn out to be; the one that holds the focus stays drawn.
 */
export function SightList({
  as: List,
  className,
  items,
  keyOf,
  estimate,
  children,
}: LongListProps<unknown>): ReactElement {
  const list = useRef<HTMLElement>(null);
  const [around, setAround] = useState<{ readonly scroller: Element; readonly margin: number } | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  useLayoutEffect(() => {
    const scroller = list.current && scrollerOf(list.current);
    if (!list.current || !scroller) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setAround({ scroller, margin: top + scroller.scrollTop });
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by the compiler; what it gives is used at once
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => around?.scroller ?? null,
    scrollMargin: around?.margin ?? 0,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index]),
    overscan: ahead,
    initialRect: { width: 400, height: 600 },
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return focused === null || focused >= items.length || rows.includes(focused)
        ? rows
        : [...rows, focused].toSorted((a, b) => a - b);
    },
  });
  return (
    <List
      ref={list as never}
      className={className}
      style={{ position: 'relative', display: 'block', blockSize: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what has the focus within stays drawn
        <li
          key={key}
          {...children(items[index])}
          ref={virtual.measureElement}
          data-index={index}
          aria-posinset={index + 1}
          aria-setsize={items.length}
          onFocus={() => setFocused(index)}
          style={{
            position: 'absolute',
            insetBlockStart: 0,
            insetInline: 0,
            transform: `translateY(${start - (around?.margin ?? 0)}px)`,
          }}
        />
      ))}
    </List>
  );
}

/** What scrolls around an element: the nearest that can, else the page. */
function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(each).overflowY)) return each;
  return document.scrollingElement ?? document.documentElement;
}
