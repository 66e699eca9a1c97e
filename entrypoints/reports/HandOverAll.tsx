import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Desk } from '@/components/page/use-desk';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Command } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import { useAllProposed } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';

/** As many as one command takes. */
const mostAtOnce = 1000;

type Props = {
  readonly segmentId: string;
  /** Leads that it proposes now. */
  readonly count: number;
  readonly desk: Desk;
};

/** For marketing: hands everybody over whom a segment proposes. Whoever is not let go stays in the list. */
export function HandOverAll({ segmentId, count, desk }: Props): ReactElement | null {
  const allProposed = useAllProposed(segmentId);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (count === 0 || desk.role === 'sales') return null;
  const handOver = async (): Promise<void> => {
    if (isPending) return;
    setPending(true);
    const ids = await allProposed();
    const commands = Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, part): Command => ({
      type: 'qualifyLeads',
      leadIds: ids.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
      segmentId,
    }));
    setRefusal(await desk.commands.run(...commands));
    setPending(false);
  };
  return (
    <div className="leads-list-bar">
      {refusal && <RefusalText refusal={refusal} definition={desk.definition} people={desk.people} />}
      <Button icon="flag" look="primary" isPending={isPending} onPress={() => void handOver()}>
        {words('segment.list.handOver', count, [count.toLocaleString()])}
      </Button>
    </div>
  );
}
