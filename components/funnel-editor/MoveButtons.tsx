import { useEffect, useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';

type Props = {
  readonly upLabel: string;
  readonly downLabel: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** One place up or down. The focus goes along, so that a press can be repeated; at the end it turns to the other. */
export function MoveButtons({ upLabel, downLabel, isFirst, isLast, onMove }: Props): ReactElement {
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const moved = useRef<-1 | 1 | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const isUp = moved.current < 0;
    moved.current = null;
    const target = (isUp && !isFirst) || isLast ? up : down;
    target.current?.focus();
  });
  const move = (by: -1 | 1): void => {
    moved.current = by;
    onMove(by);
  };
  return (
    <span className="editor-moves">
      <Button
        small
        look="quiet"
        icon="up"
        label={upLabel}
        isDisabled={isFirst}
        ref={up}
        onPress={() => move(-1)}
      />
      <Button
        small
        look="quiet"
        icon="down"
        label={downLabel}
        isDisabled={isLast}
        ref={down}
        onPress={() => move(1)}
      />
    </span>
  );
}
