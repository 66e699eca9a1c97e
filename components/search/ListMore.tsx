import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';

type Props = {
  /** How many there are in all, and how many of them are shown. */
  readonly count: number;
  readonly shown: number;
  /** What the button that shows more says. */
  readonly label: string;
  readonly onMore: () => void;
  /** Address of the whole list; absent: there is no page of it. */
  readonly all: string | undefined;
};

/** As many as are drawn beside other things; the page of the list draws any number. */
const mostHere = 50;

/** The way to those of a list that are not shown: some more of them here, and beyond that all of them on their page. */
export function ListMore({ count, shown, label, onMore, all }: Props): ReactElement | null {
  if (count <= shown) return null;
  if (all === undefined || shown < mostHere)
    return (
      <Button small look="quiet" icon="down" onPress={onMore}>
        {label}
      </Button>
    );
  return (
    <a className="button button-quiet button-small" href={all} target="_blank" rel="noreferrer">
      {words('leadList.all', [count.toLocaleString()])}
    </a>
  );
}
