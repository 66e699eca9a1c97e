import { useEffect, useEffectEvent, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './options.css';

/** How long a change can be taken back here, in ms. */
const shown = 10_000;

type Props = { readonly text: string; readonly onUndo: () => void; readonly onEnd: () => void };

/** What was just done, and ten seconds to take it back. */
export function TakeBack({ text, onUndo, onEnd }: Props): ReactElement {
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const timer = setTimeout(() => end(), shown);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="take-back">
      <output>
        <bdi>{text}</bdi>
      </output>
      <Button small onPress={onUndo}>
        {words('common.undo')}
      </Button>
    </div>
  );
}
