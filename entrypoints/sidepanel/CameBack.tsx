import { useState, type ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { CameBackList } from '@/components/search/CameBackList';
import { useCameBack } from '@/lib/queries/use-came-back';

/** As many as anybody scrolls through. */
const shown = 50;

/** For marketing: what came back and waits for an answer. Whoever is of both sides sees it only where there is any. */
export function CameBack({
  desk,
  onOpen,
}: {
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
}): ReactElement | null {
  const { definition, people, role, now } = desk;
  const [chosen, choose] = useState<string | null>(null);
  const known = useCameBack(chosen, shown);
  if (!known || role === 'sales' || (role === 'both' && known.count === 0)) return null;
  // The last one of this reason was answered: back to all.
  if (chosen !== null && !known.byPlain.some(({ plain }) => plain === chosen)) choose(null);
  return (
    <CameBackList
      {...known}
      chosen={chosen}
      onChoose={choose}
      definition={definition}
      people={people}
      now={now}
      onOpen={onOpen}
    />
  );
}
