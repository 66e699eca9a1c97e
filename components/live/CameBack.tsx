import { useState, type ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { CameBackList } from '@/components/search/CameBackList';
import { useCameBack } from '@/lib/queries/use-came-back';

/** As many more as are shown at a press. */
const moreAtOnce = 20;

type Props = {
  readonly desk: Desk;
  /** As many as leave room for what else is shown. */
  readonly shown: number;
  readonly onOpen: (leadId: string) => void;
  /** Address of the whole list; absent: there is no page of it. */
  readonly all?: string | undefined;
};

/** For marketing: what came back and waits for an answer. */
export function CameBack({ desk, shown, onOpen, all }: Props): ReactElement | null {
  const { definition, people, role, now } = desk;
  const [limit, setLimit] = useState(shown);
  const list = useCameBack(role, limit);
  return (
    list && (
      <CameBackList
        {...list}
        definition={definition}
        people={people}
        now={now}
        onOpen={onOpen}
        all={all}
        onMore={() => setLimit(limit + moreAtOnce)}
      />
    )
  );
}
