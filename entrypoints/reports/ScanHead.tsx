import type { ComponentProps, ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ScanLine } from '@/components/page/ScanLine';

type Props = {
  /** What the page's figures are, in a sentence. */
  readonly about: string;
  readonly scan: Pick<ComponentProps<typeof ScanLine>, 'state' | 'seen' | 'all'> & {
    readonly stop: () => void;
    readonly goOn: () => void;
  };
  /** What looking again is called. */
  readonly again: string;
  readonly onAgain: () => void;
};

/** What a page's figures are, how far the look at every lead has come, and a press to look again. */
export function ScanHead({ about, scan, again, onAgain }: Props): ReactElement {
  return (
    <header className="figures-main-head">
      <p>{about}</p>
      <ScanLine {...scan} onStop={scan.stop} onGoOn={scan.goOn} />
      {scan.state === 'done' && (
        <Button small look="quiet" onPress={onAgain}>
          {again}
        </Button>
      )}
    </header>
  );
}
