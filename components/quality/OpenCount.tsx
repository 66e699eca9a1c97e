import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';

type Props = {
  readonly count: number;
  /** What the leads have in common, as their list is headed. */
  readonly name: string;
  /** Told that name. */
  readonly onOpen: (name: string) => void;
};

/** A number that opens the leads that it counts; of none there is nothing to open. */
export function OpenCount({ count, name, onOpen }: Props): ReactElement {
  if (count === 0) return <span className="figures quality-none">{count.toLocaleString()}</span>;
  return (
    <Button
      small
      look="quiet"
      label={words('quality.openOf', count, [name, count.toLocaleString()])}
      onPress={() => onOpen(name)}
    >
      <span className="figures">{count.toLocaleString()}</span>
    </Button>
  );
}
