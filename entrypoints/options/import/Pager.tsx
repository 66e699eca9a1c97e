import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';

type Props = {
  /** The page that is shown, from 0. */
  readonly at: number;
  readonly last: number;
  /** Rows of a page. */
  readonly size: number;
  readonly count: number;
  readonly onTurn: (page: number) => void;
};

/** Which of many rows are shown, and the ways to the others. */
export function Pager({ at, last, size, count, onTurn }: Props): ReactElement {
  const [from, to] = [at * size + 1, Math.min(count, (at + 1) * size)];
  return (
    <nav className="import-buttons" aria-label={words('import.page.title')}>
      <Button small isDisabled={at === 0} onPress={() => onTurn(0)}>
        {words('import.page.first')}
      </Button>
      <Button small isDisabled={at === 0} onPress={() => onTurn(at - 1)}>
        {words('import.page.before')}
      </Button>
      <output className="figures">
        {words('import.page.of', [from.toLocaleString(), to.toLocaleString(), count.toLocaleString()])}
      </output>
      <Button small isDisabled={at === last} onPress={() => onTurn(at + 1)}>
        {words('import.page.next')}
      </Button>
      <Button small isDisabled={at === last} onPress={() => onTurn(last)}>
        {words('import.page.last')}
      </Button>
    </nav>
  );
}
