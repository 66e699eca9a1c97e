import type { observeElementRect } from '@tanstack/react-virtual';
import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrants } from '@/lib/funnel/definition/quadrant';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { LeadListHead, LeadListRow } from './LeadListRow';
import { ListBox } from './ListBox';
import './lead-list.css';

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

/** Leads of a list of any length; where it changes while somebody has scrolled into it, it stays and says so. */
export function LeadList(props: Props): ReactElement {
  const { label, leads, isWhole, total, opened, quadrants, onOpen, onEnd, onHold, onSight } = props;
  const { isBehind, onCatchUp, observeRect, ...row } = props;
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div className="lead-list">
      {isBehind && (
        <output className="lead-list-behind">
          {words('leadList.behind')}
          <Button
            small
            onPress={() => {
              onCatchUp();
              if (scroller.current) scroller.current.scrollTop = 0;
            }}
          >
            {words('leadList.catchUp')}
          </Button>
        </output>
      )}
      <LeadListHead />
      <ListBox
        label={label}
        rows={leads}
        isWhole={isWhole}
        total={total}
        opened={opened}
        onOpen={onOpen}
        onEnd={onEnd}
        onSight={onSight}
        onHold={onHold}
        scroller={scroller}
        {...(observeRect === undefined ? {} : { observeRect })}
        renderRow={(lead) => (
          <LeadListRow
            {...row}
            lead={lead}
            definition={row.definitionOf(lead)}
            quadrant={quadrants?.get(lead.id)}
          />
        )}
      />
    </div>
  );
}
