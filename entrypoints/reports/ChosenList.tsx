import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { useChosenLeads } from '@/lib/queries/use-chosen-leads';
import { words } from '@/lib/words';
import { FollowedList } from './FollowedList';

type Props = {
  /** Another array is another list. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly desk: Desk;
  readonly opened: string | null;
  readonly onOpen: (leadId: string) => void;
};

/** The leads behind a figure, by their ids. */
export function ChosenList({ ids, name, desk, opened, onOpen }: Props): ReactElement {
  return (
    <FollowedList
      paged={useChosenLeads(ids)}
      at={null}
      name={name}
      total={ids.length}
      desk={desk}
      opened={opened}
      onOpen={onOpen}
      empty={
        <EmptyState
          title={words('reports.leads.empty.chosen')}
          hint={words('reports.leads.empty.chosenHint')}
        />
      }
    />
  );
}
