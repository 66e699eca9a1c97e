/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select holds no second line and no badge */
import { useEffect, useId, type ComponentType, type ReactElement } from 'react';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrants } from '@/lib/funnel/definition/quadrant';
import type { Lead } from '@/lib/funnel/log/lead';
import { LeadRow, type RowProps } from './LeadRow';
import { useSearching } from './search-context';
import './search.css';

type Props = {
  /** Said aloud for the list. */
  readonly label: string;
  readonly leads: readonly Lead[];
  /** The heading under which a lead stands; those of one heading follow each other. Absent: no headings. */
  readonly groupOf?: (lead: Lead) => string;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** Absent: not shown here. */
  readonly quadrants?: Quadrants | undefined;
  /** A press, or Enter in the search field. */
  readonly onOpen: (leadId: string) => void;
  /** What a row shows; absent: who, where, whose and how long. */
  readonly row?: ComponentType<RowProps>;
  /** Another list is the one that the search field names; this one is walked through with it. */
  readonly isBeside?: boolean;
};

/**
 * Leads, one under the other, walked through from the search field. Rows out of sight are laid out only when they
 * come into it, by the browser itself (`content-visibility`).
 */
export function ResultList(props: Props): ReactElement {
  const { label, leads, groupOf, definition, people, now, onOpen } = props;
  const { row: Row = LeadRow, isBeside = false, quadrants } = props;
  const searching = useSearching();
  const ownId = useId();
  const optionOf = (lead: Lead): string => `${ownId}${lead.id}`;
  const [first] = leads;
  const firstOption = searching?.isTyped === true && first ? optionOf(first) : null;
  const onActive = searching?.onActive;

  useEffect(() => {
    onActive?.(firstOption);
    return () => onActive?.(null);
  }, [onActive, firstOption]);

  const option = (lead: Lead): ReactElement => {
    const id = optionOf(lead);
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the search field's
      <div
        key={lead.id}
        id={id}
        className="result"
        role="option"
        tabIndex={-1}
        aria-selected={searching?.active === id}
        onClick={() => onOpen(lead.id)}
      >
        <Row
          lead={lead}
          definition={definition}
          people={people}
          now={now}
          quadrant={quadrants?.get(lead.id)}
        />
      </div>
    );
  };
  return (
    <div className="results" role="listbox" id={isBeside ? undefined : searching?.listId} aria-label={label}>
      {groupOf === undefined
        ? leads.map(option)
        : [...new Set(leads.map(groupOf))].map((group) => (
            <div key={group} role="group" aria-label={group}>
              <div className="results-group" aria-hidden="true">
                {group}
              </div>
              {leads.filter((lead) => groupOf(lead) === group).map(option)}
            </div>
          ))}
    </div>
  );
}
