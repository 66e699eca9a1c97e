import { useState, type ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { WaitingList } from '@/components/search/WaitingList';
import { useCounts } from '@/lib/queries/use-counts';
import { useQuadrants } from '@/lib/queries/use-quadrants';
import { useWaiting } from '@/lib/queries/use-waiting';

/** As many as anybody scrolls through; as many more at a press. */
const waitingShown = 50;

/** What waits for the user and their side. */
export function Waiting({
  desk,
  onOpen,
  all,
}: {
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  /** Address of the whole list; absent: there is no page of it. */
  readonly all: string | undefined;
}): ReactElement | null {
  const [limit, setLimit] = useState(waitingShown);
  const waiting = useWaiting(limit);
  const counts = useCounts();
  const quadrants = useQuadrants(
    (waiting ?? []).map(({ lead }) => lead.id),
    desk.now,
  );
  if (!waiting || !counts) return null;
  return (
    <WaitingList
      leads={waiting.map(({ lead }) => lead)}
      counts={counts}
      quadrants={quadrants}
      definition={desk.definition}
      people={desk.people}
      now={desk.now}
      onOpen={onOpen}
      all={all}
      onMore={() => setLimit(limit + waitingShown)}
    />
  );
}
