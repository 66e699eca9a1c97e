import { useState, type ReactElement } from 'react';
import { AddLeadForm } from '@/components/add/AddLeadForm';
import { draftOf, keysOfDraft } from '@/components/add/draft';
import { duplicatesOf } from '@/components/add/duplicates-of';
import type { Desk } from '@/components/page/use-desk';
import { leadName } from '@/components/person/names';
import type { Stranger } from '@/lib/funnel/person/stranger';
import { useLead, useLeadsByKeys } from '@/lib/queries/use-leads';
import { useSearch } from '@/lib/queries/use-search';
import { useSettings } from '@/lib/queries/use-settings';

type Props = {
  readonly stranger: Stranger;
  /** Where they stand by the page; null: it does not say. */
  readonly stage?: string | null | undefined;
  readonly capturedFrom: string;
  /** Lead id of whoever recommended us to them; absent: nobody did. */
  readonly referrer?: string | undefined;
  /** Leads that were named already as ones that they may be: no second warning of them. */
  readonly weighed?: readonly string[];
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  readonly onAdded: () => void;
  /** Absent: there is nothing to go back to. */
  readonly onCancel?: () => void;
};

/** The form that adds somebody, with the leads that may be the same person looked up as it is typed. */
export function Adding(props: Props): ReactElement | null {
  const { stranger, capturedFrom, referrer, desk, onOpen, onAdded, onCancel } = props;
  const { definition, people, now, commands } = desk;
  const [asked, setAsked] = useState(() => ({
    keys: keysOfDraft(draftOf(stranger, definition)),
    name: stranger.name ?? '',
  }));
  const byKey = useLeadsByKeys(asked.keys);
  const byName = useSearch(asked.name);
  const sources = useSettings()?.sources ?? [];
  const referring = useLead(referrer ?? null);
  // The form is filled in once: not before it is known who is named in it.
  if (referring === undefined) return null;
  return (
    <AddLeadForm
      definition={definition}
      people={people}
      now={now}
      stranger={stranger}
      stage={props.stage ?? null}
      capturedFrom={capturedFrom}
      duplicates={duplicatesOf(
        byKey,
        byName?.leads.filter(({ id }) => props.weighed?.includes(id) !== true),
        asked.name,
      )}
      onDraft={(keys, name) => setAsked({ keys, name })}
      sources={sources}
      run={commands.run}
      onOpenLead={onOpen}
      onAdded={onAdded}
      {...(referrer === undefined
        ? {}
        : { referrer: { id: referrer, name: referring && leadName(referring) } })}
      {...(onCancel ? { onCancel } : {})}
    />
  );
}
