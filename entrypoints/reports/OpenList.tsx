import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import type { ListAsked, TeamListAsked } from '@/lib/queries/list-page';
import { usePagedLeads } from '@/lib/queries/use-paged-leads';
import { words } from '@/lib/words';
import { FollowedList } from './FollowedList';

type Props = {
  readonly asked: ListAsked | TeamListAsked;
  /** Wall time in ms; null: now. */
  readonly at: number | null;
  readonly name: string;
  readonly total: number | null;
  readonly desk: Desk;
  readonly opened: string | null;
  readonly onOpen: (leadId: string) => void;
};

/** One of the lists that are kept: its pages as they are scrolled to, its rows in sight as they are now. */
export function OpenList({ asked, at, ...list }: Props): ReactElement {
  return (
    <FollowedList
      {...list}
      at={at}
      paged={usePagedLeads({ ...asked, at })}
      empty={<NobodyHere asked={asked} at={at} />}
    />
  );
}

function NobodyHere({ asked: { list }, at }: Pick<Props, 'asked' | 'at'>): ReactElement {
  const why = at === null ? list : 'then';
  return (
    <EmptyState title={words(`reports.leads.empty.${why}`)} hint={words(`reports.leads.empty.${why}Hint`)} />
  );
}
