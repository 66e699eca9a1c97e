import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import type { TurnedBack } from '@/lib/messaging/keep/keep-messages';
import type { AsideState } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import './backup.css';

type Props = {
  readonly aside: AsideState;
  readonly onTurnBack: () => Promise<TurnedBack>;
};

/** The store before a restore, for as long as it can be turned back to. */
export function RestoreAside({ aside, onTurnBack }: Props): ReactElement {
  const [said, setSaid] = useState('');
  // Turned to twice, it would be where it was.
  const [isTurning, setTurning] = useState(false);
  const turn = async (): Promise<void> => {
    setTurning(true);
    setSaid('');
    const outcome = await onTurnBack().catch(() => null);
    setSaid(outcome === null ? words('options.notSaved') : words(`keep.restore.${outcome}`));
    setTurning(false);
  };
  return (
    <div className="keep-aside">
      {aside && (
        <>
          <p>{words('keep.restore.aside', [exactText(aside.at), exactText(aside.until)])}</p>
          <Button
            small
            isPending={isTurning}
            onPress={() => {
              if (!isTurning) void turn();
            }}
          >
            {words('keep.restore.turnBack')}
          </Button>
        </>
      )}
      <output>{said}</output>
    </div>
  );
}
