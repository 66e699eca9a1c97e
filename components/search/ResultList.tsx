import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { leadName, type People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition';
import type { Lead } from '@/lib/funnel/lead';
import { LeadRow } from './LeadRow';
import './search.css';

type Props = {
  /** Said aloud for the list. */
  readonly label: string;
  readonly leads: readonly Lead[];
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** A press, or Enter. */
  readonly onOpen: (leadId: string) => void;
};

/**
 * Leads, one under the other; arrow keys and Enter. Rows out of sight are laid out only when they come into it, by the
 * browser itself (`content-visibility`).
 */
export function ResultList({ label, leads, definition, people, now, onOpen }: Props): ReactElement {
  return (
    <ListBox
      className="results"
      aria-label={label}
      items={leads}
      // Rows show what depends on these as well.
      dependencies={[definition, people, now]}
      onAction={(id) => onOpen(String(id))}
    >
      {(lead) => (
        <ListBoxItem className="result" id={lead.id} textValue={leadName(lead)}>
          <LeadRow lead={lead} definition={definition} people={people} now={now} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
