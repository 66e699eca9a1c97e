/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select holds no columns and cannot be longer than the screen */
import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { useEffect, useId, type ReactElement, type ReactNode, type RefObject } from 'react';
import { rowAfter, useActiveRow } from './use-active-row';
import './lead-list.css';

/** As tall as the style sheet makes a row, in px: the list's length follows from it without looking at any row. */
const rowHeight = 44;
/** Rows beyond the edge that are drawn in advance. */
const ahead = 8;
/** So many rows before the end more are asked for. */
const early = 15;

type Props<Row> = {
  /** Said aloud for the list. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** True where there are no more than these. */
  readonly isWhole: boolean;
  /** How many there are in all; null: not known. */
  readonly total: number | null;
  /** Id of the one that is shown beside the list. */
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  /** The end comes into sight: more are wanted. */
  readonly onEnd: () => void;
  /** Which rows are in sight. */
  readonly onSight?: ((first: number, last: number) => void) | undefined;
  /** True while somebody has scrolled into the list. */
  readonly onHold?: (isHeld: boolean) => void;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** How a list learns its size; given where nothing is laid out. */
  readonly observeRect?: typeof observeElementRect<HTMLDivElement>;
  readonly renderRow: (row: Row) => ReactNode;
};

/**
 * A list of any length, of which only what is in sight is drawn: a list box that keeps the focus while the rows come and
 * go. Arrow keys, Page up and down, Home and End walk; Enter opens a row beside the list.
 */
export function ListBox<Row extends { readonly id: string }>(props: Props<Row>): ReactElement {
  const { label, rows, isWhole, total, opened, onOpen, onEnd, onSight, onHold, scroller, renderRow } = props;
  const ownId = useId();
  const { active, setActive } = useActiveRow(rows, opened);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by the compiler; what it gives is used at once
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: ahead,
    observeElementRect: props.observeRect ?? observeElementRect,
    // The active row is named by the list, so it is always there.
    rangeExtractor: (range: Range) => withRow(defaultRangeExtractor(range), active),
  });
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};

  useEffect(() => {
    if (!isWhole && last >= rows.length - early) onEnd();
  }, [isWhole, last, rows.length, onEnd]);
  useEffect(() => onSight?.(first, last), [onSight, first, last]);

  const walk = (to: number): void => {
    setActive(to);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  return (
    <div
      ref={scroller}
      className="lead-list-rows"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={active === null ? undefined : `${ownId}${rows[active]?.id}`}
      onScroll={({ currentTarget }) => onHold?.(currentTarget.scrollTop > 0)}
      onKeyDown={(event) => {
        const page = Math.max(1, last - first - 1);
        const next = rowAfter(event.key, active, { count: rows.length, page });
        const chosen = active === null ? undefined : rows[active];
        if (next !== undefined) walk(next);
        else if (chosen && (event.key === 'Enter' || event.key === ' ')) onOpen(chosen.id);
        else return;
        event.preventDefault();
      }}
    >
      <div className="lead-list-length" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the list's
            <div
              key={key}
              id={`${ownId}${row.id}`}
              className="lead-list-row"
              role="option"
              tabIndex={-1}
              aria-selected={row.id === opened}
              aria-posinset={index + 1}
              aria-setsize={total ?? (isWhole ? rows.length : -1)}
              data-active={index === active || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index);
                scroller.current?.focus({ preventScroll: true });
                onOpen(row.id);
              }}
            >
              {renderRow(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function withRow(rows: readonly number[], active: number | null): number[] {
  if (active === null || rows.includes(active)) return [...rows];
  return [...rows, active].toSorted((a, b) => a - b);
}
