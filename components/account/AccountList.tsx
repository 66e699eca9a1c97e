/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select holds no columns and cannot be longer than the screen */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { rowAfter, useActiveRow } from '@/components/lead-list/use-active-row';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { AccountRow, type ListedAccount } from './AccountRow';
import '@/components/lead-list/lead-list.css';
import './account.css';

/** As tall as the style sheet makes a row, in px. */
const rowHeight = 44;
/** Rows beyond the edge that are drawn in advance. */
const ahead = 8;
/** So many rows before the end more are asked for. */
const early = 15;

type Props = {
  /** Said aloud for the list. */
  readonly label: string;
  readonly domains: readonly string[];
  /** True where there are no more than these. */
  readonly isWhole: boolean;
  /** Those that are known by now: the ones in sight, and some more. */
  readonly entries: ReadonlyMap<string, ListedAccount> | undefined;
  readonly definition: FunnelDefinition;
  readonly people: People;
  /** Domain of the one that is shown beside the list. */
  readonly opened: string | null;
  readonly onOpen: (domain: string) => void;
  /** The end comes into sight: more are wanted. */
  readonly onEnd: () => void;
  /** Which rows are in sight. */
  readonly onSight: (first: number, last: number) => void;
};

/** Companies of a list of any length, of which only those in sight are drawn; walked and opened as the lists of leads are. */
export function AccountList(props: Props): ReactElement {
  const { label, domains, isWhole, entries, opened, onOpen, onEnd, onSight, ...given } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const ownId = useId();
  const rows = domains.map((id) => ({ id }));
  const { active, setActive } = useActiveRow(rows, opened);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by the compiler; what it gives is used at once
  const virtual = useVirtualizer({
    count: domains.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => domains[index] ?? index,
    overscan: ahead,
    // The active row is named by the list, so it is always there.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(active === null ? [] : [active])])].toSorted(
        (a, b) => a - b,
      ),
  });
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};

  useEffect(() => {
    if (!isWhole && last >= domains.length - early) onEnd();
  }, [isWhole, last, domains.length, onEnd]);
  useEffect(() => onSight(first, last), [onSight, first, last]);

  const open = (index: number | null): void => {
    const domain = index === null ? undefined : domains[index];
    if (domain !== undefined) onOpen(domain);
  };
  return (
    <div className="lead-list account-list">
      <div
        ref={scroller}
        className="lead-list-rows"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={active === null ? undefined : `${ownId}${active}`}
        onKeyDown={(event) => {
          const page = Math.max(1, last - first - 1);
          const next = rowAfter(event.key, active, { count: domains.length, page });
          if (next !== undefined) {
            setActive(next);
            virtual.scrollToIndex(next, { align: 'auto' });
          } else if (event.key === 'Enter' || event.key === ' ') open(active);
          else return;
          event.preventDefault();
        }}
      >
        <div className="lead-list-length" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const domain = domains[index] ?? '';
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the list's
              <div
                key={key}
                id={`${ownId}${index}`}
                className="lead-list-row"
                role="option"
                tabIndex={-1}
                aria-selected={domain === opened}
                aria-posinset={index + 1}
                aria-setsize={isWhole ? domains.length : -1}
                data-active={index === active || undefined}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index);
                  scroller.current?.focus({ preventScroll: true });
                  onOpen(domain);
                }}
              >
                <AccountRow domain={domain} entry={entries?.get(domain)} {...given} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
