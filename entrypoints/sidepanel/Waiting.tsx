import type { ReactElement } from 'react';
import { useWaitingList } from '@/components/live/use-waiting-list';
import type { Desk } from '@/components/page/use-desk';
import { WaitingList } from '@/components/search/WaitingList';

/** As many as anybody scrolls through; as many more at a press. */
const waitingLengths = { shown: 50, more: 50 };

type Props = {
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  /** Address of the whole list; absent: there is no page of it. */
  readonly all: string | undefined;
};

/** What waits for the user and their side: read only where the page shows nobody. */
export function Waiting({ desk, ...around }: Props): ReactElement | null {
  const waiting = useWaitingList(desk, waitingLengths);
  return waiting ? <WaitingList {...waiting} {...around} /> : null;
}
