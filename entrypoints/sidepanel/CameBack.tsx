import type { ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { CameBackList } from '@/components/search/CameBackList';
import { useCameBack } from '@/lib/queries/use-came-back';

/** As many as anybody scrolls through. */
const shown = 50;

/** For marketing: what came back and waits for an answer. */
export function CameBack({
  desk,
  onOpen,
}: {
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
}): ReactElement | null {
  const { definition, people, role, now } = desk;
  const list = useCameBack(role, shown);
  return list && <CameBackList {...list} definition={definition} people={people} now={now} onOpen={onOpen} />;
}
