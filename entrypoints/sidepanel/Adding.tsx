import { useState, type ReactElement } from 'react';
import { AddLeadForm } from '@/components/add/AddLeadForm';
import { draftOf, keysOfDraft, type Stranger } from '@/components/add/draft';
import { duplicatesOf } from '@/components/add/duplicates-of';
import type { Desk } from '@/components/page/use-desk';
import { useLeadsByKeys } from '@/lib/queries/use-leads';
import { useSearch } from '@/lib/queries/use-search';

type Props = {
  readonly stranger: Stranger;
  readonly capturedFrom: string;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  readonly onAdded: () => void;
  /** Absent: there is nothing to go back to. */
  readonly onCancel?: () => void;
};

/** The form that adds somebody, with the leads that may be the same person looked up as it is typed. */
export function Adding({ stranger, capturedFrom, desk, onOpen, onAdded, onCancel }: Props): ReactElement {
  const { definition, people, now, commands } = desk;
  const [asked, setAsked] = useState(() => ({
    keys: keysOfDraft(draftOf(stranger, definition)),
    name: stranger.name ?? '',
  }));
  const byKey = useLeadsByKeys(asked.keys);
  const byName = useSearch(asked.name);
  return (
    <AddLeadForm
      definition={definition}
      people={people}
      now={now}
      stranger={stranger}
      capturedFrom={capturedFrom}
      duplicates={duplicatesOf(byKey, byName?.leads, asked.name)}
      onDraft={(keys, name) => setAsked({ keys, name })}
      run={commands.run}
      onOpenLead={onOpen}
      onAdded={onAdded}
      {...(onCancel ? { onCancel } : {})}
    />
  );
}
