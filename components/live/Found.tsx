import type { ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { foundLeads } from '@/components/search/found-leads';
import { SearchResults } from '@/components/search/SearchResults';
import { keysOfText } from '@/lib/funnel/person/keys-of-text';
import { useLeadsByKeys } from '@/lib/queries/use-leads';
import { useQuadrants } from '@/lib/queries/use-quadrants';
import { useSearch } from '@/lib/queries/use-search';

type Props = {
  readonly text: string;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  readonly onAdd: () => void;
};

/** What is found for the typed text: by address or profile first, then by beginnings. */
export function Found({ text, desk, onOpen, onAdd }: Props): ReactElement {
  const byKey = useLeadsByKeys(keysOfText(text));
  const found = useSearch(text);
  const leads = foundLeads(byKey, found?.leads);
  const quadrants = useQuadrants(
    (leads ?? []).map(({ id }) => id),
    desk.now,
  );
  return (
    <SearchResults
      leads={leads}
      quadrants={quadrants}
      more={found?.more ?? false}
      definition={desk.definition}
      people={desk.people}
      now={desk.now}
      onOpen={onOpen}
      onAdd={onAdd}
    />
  );
}
