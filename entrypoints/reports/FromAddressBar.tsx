import { useEffect, useState, type ReactElement } from 'react';
import { Adding } from '@/components/live/Adding';
import { Found } from '@/components/live/Found';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { strangerOf } from '@/lib/funnel/person/stranger';
import { typedText } from '@/lib/messaging/typed-text';
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
  if (!isAdding) return <Found text={text} desk={desk} onOpen={onOpen} onAdd={() => setAdding(true)} />;
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
