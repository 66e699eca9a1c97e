import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './scan-line.css';

type Props = {
  readonly state: 'running' | 'done' | 'stopped';
  readonly seen: number;
  readonly all: number;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
};

/** How far a look at every lead has come, and the way to stop it or to go on; nothing once it is done. */
export function ScanLine({ state, seen, all, onStop, onGoOn }: Props): ReactElement | null {
  if (state === 'done') return null;
  return (
    <div className="scan-line">
      <progress max={Math.max(1, all)} value={seen} aria-label={words('common.looking')} />
      {state === 'running' ? (
        <Button small look="quiet" onPress={onStop}>
          {words('common.stop')}
        </Button>
      ) : (
        <>
          <span>{words('common.stoppedAt', [seen.toLocaleString(), all.toLocaleString()])}</span>
          <Button small look="quiet" onPress={onGoOn}>
            {words('common.goOn')}
          </Button>
        </>
      )}
    </div>
  );
}
