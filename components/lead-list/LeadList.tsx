/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select holds no columns and cannot be longer than the screen */
import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrants } from '@/lib/funnel/definition/quadrant';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { LeadListHead, LeadListRow } from './LeadListRow';
import { rowAfter, useActiveRow } from './use-active-row';
import './lead-list.css';

/** As tall as the style sheet makes a row, in px: the list's length follows from it without looking at any row. */
const rowHeight = 44;
/** Rows beyond the edge that are drawn in advance. */
const ahead = 8;
/** So many rows before the end the next page is asked for. */
const early = 15;

type Props = {
  /** Said aloud for the list. */
  readonly label: string;
  readonly leads: readonly Lead[];
  /** True where there are no more than these. */
  readonly isWhole: boolean;
  /** How many there are in all; null: not known. */
  readonly total: number | null;
  /** The funnel by which a lead is read. */
  readonly definitionOf: (lead: Lead) => FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** Of those in sight; absent: not shown, as of an earlier day. */
  readonly quadrants?: Quadrants | undefined;
  /** Id of the lead that is shown beside the list. */
  readonly opened: string | null;
  readonly onOpen: (leadId: string) => void;
  /** The end comes into sight: the next page is wanted. */
  readonly onEnd: () => void;
  /** True while somebody has scrolled into the list: it should stay as it is. */
  readonly onHold: (isHeld: boolean) => void;
  /** Which rows are in sight. */
  readonly onSight?: (first: number, last: number) => void;
  /** The list has changed while it was held. */
  readonly isBehind: boolean;
  readonly onCatchUp: () => void;
  /** How a list learns its size; given where nothing is laid out. */
  readonly observeRect?: typeof observeElementRect<HTMLDivElement>;
};

/**
 * Leads of a list of any length, of which only those in sight are drawn: a list box that keeps the focus while the rows
 * come and go. Arrow keys, Page up and down, Home and End walk; Enter opens the lead beside the list.
 */
export function LeadList(props: Props): ReactElement {
  const { label, leads, isWhole, total, opened, quadrants, onOpen, onEnd, onHold, onSight } = props;
  const { isBehind, onCatchUp, observeRect = observeElementRect, ...row } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const ownId = useId();
  const { active, setActive } = useActiveRow(leads, opened);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by the compiler; what it gives is used at once
  const virtual = useVirtualizer({
    count: leads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => leads[index]?.id ?? index,
    overscan: ahead,
    observeElementRect: observeRect,
    // The active row is named by the list, so it is always there.
    rangeExtractor: (range: Range) => withRow(defaultRangeExtractor(range), active),
  });
  const items = virtual.getVirtualItems();
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};

  useEffect(() => {
    if (!isWhole && last >= leads.length - early) onEnd();
  }, [isWhole, last, leads.length, onEnd]);
  useEffect(() => onSight?.(first, last), [onSight, first, last]);

  const walk = (to: number): void => {
    setActive(to);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  return (
    <div className="lead-list">
      {isBehind && (
        <output className="lead-list-behind">
          {words('leadList.behind')}
          <Button
            small
            onPress={() => {
              onCatchUp();
              virtual.scrollToOffset(0);
            }}
          >
            {words('leadList.catchUp')}
          </Button>
        </output>
      )}
      <LeadListHead />
      <div
        ref={scroller}
        className="lead-list-rows"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={active === null ? undefined : `${ownId}${leads[active]?.id}`}
        onScroll={({ currentTarget }) => onHold(currentTarget.scrollTop > 0)}
        onKeyDown={(event) => {
          const page = Math.max(1, last - first - 1);
          const next = rowAfter(event.key, active, { count: leads.length, page });
          const chosen = active === null ? undefined : leads[active];
          if (next !== undefined) walk(next);
          else if (chosen && (event.key === 'Enter' || event.key === ' ')) onOpen(chosen.id);
          else return;
          event.preventDefault();
        }}
      >
        <div className="lead-list-length" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const lead = leads[index];
            if (!lead) return null;
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the list's
              <div
                key={key}
                id={`${ownId}${lead.id}`}
                className="lead-list-row"
                role="option"
                tabIndex={-1}
                aria-selected={lead.id === opened}
                aria-posinset={index + 1}
                aria-setsize={total ?? (isWhole ? leads.length : -1)}
                data-active={index === active || undefined}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index);
                  scroller.current?.focus({ preventScroll: true });
                  onOpen(lead.id);
                }}
              >
                <LeadListRow
                  {...row}
                  lead={lead}
                  definition={row.definitionOf(lead)}
                  quadrant={quadrants?.get(lead.id)}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function withRow(rows: readonly number[], active: number | null): number[] {
  if (active === null || rows.includes(active)) return [...rows];
  return [...rows, active].toSorted((a, b) => a - b);
}
