import { useEffect, useState, type ReactElement } from 'react';
import { strangerOf } from '@/components/add/draft';
import { Adding } from '@/components/live/Adding';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { foundLeads } from '@/components/search/found-leads';
import { SearchResults } from '@/components/search/SearchResults';
import { keysOfText } from '@/lib/funnel/person/keys-of-text';
import { typedText } from '@/lib/messaging/typed-text';
import { useLeadsByKeys } from '@/lib/queries/use-leads';
import { useSearch } from '@/lib/queries/use-search';
import { words } from '@/lib/words';
import type { Typed } from './leads-route';

type Props = {
  readonly typed: Typed;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
};

/** What was typed into the address bar: everybody whom it asks for, or the form to add them. */
export function FromAddressBar({ typed: { wish, ticket }, desk, onOpen }: Props): ReactElement | null {
  const [text, setText] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(wish === 'add');
  const [isAdded, setAdded] = useState(false);
  const { lastLead } = desk.commands;
  useEffect(() => {
    void typedText(ticket).then(setText);
  }, [ticket]);
  useEffect(() => {
    if (isAdded && lastLead !== null) onOpen(lastLead);
  }, [isAdded, lastLead, onOpen]);
  if (text === null) return null;
  // The browser was closed meanwhile: nothing is kept as long as that.
  if (text === '')
    return <EmptyState title={words('reports.leads.choose')} hint={words('reports.leads.chooseHint')} />;
  if (!isAdding) return <Matches text={text} desk={desk} onOpen={onOpen} onAdd={() => setAdding(true)} />;
  return (
    <Adding
      stranger={strangerOf(text)}
      capturedFrom="hand"
      desk={desk}
      onOpen={onOpen}
      onAdded={() => setAdded(true)}
    />
  );
}

function Matches({
  text,
  desk,
  ...given
}: Omit<Props, 'typed'> & { readonly text: string; readonly onAdd: () => void }): ReactElement {
  const byKey = useLeadsByKeys(keysOfText(text));
  const found = useSearch(text);
  return (
    <SearchResults
      leads={foundLeads(byKey, found?.leads)}
      more={found?.more ?? false}
      definition={desk.definition}
      people={desk.people}
      now={desk.now}
      {...given}
    />
  );
}
