import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './segment.css';

type Props = {
  /** Null: there is no whole rule yet. */
  readonly counted: {
    readonly asked: number;
    readonly all: number;
    readonly matching: number;
    /** Of those, whom it would propose or hand over now. */
    readonly meant: number;
    readonly state: 'counting' | 'done' | 'stopped';
  } | null;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
};

/** How many leads a filter means, while they are being counted and after. */
export function MatchPreview({ counted, onStop, onGoOn }: Props): ReactElement {
  if (!counted) return <p className="segment-count segment-count-none">{words('segment.count.none')}</p>;
  const { asked, all, matching, meant, state } = counted;
  const isEverybody = state === 'done' && all > 1 && matching === all;
  return (
    <div className="segment-count" data-warns={isEverybody || undefined}>
      <output aria-busy={state === 'counting'}>
        <strong className="figures">
          {words('segment.count.matching', matching, [matching.toLocaleString(), asked.toLocaleString()])}
        </strong>
        <span>
          {isEverybody
            ? words('segment.count.everybody')
            : words('segment.count.meant', meant, [meant.toLocaleString()])}
        </span>
      </output>
      {state !== 'done' && (
        <span className="segment-count-going">
          <progress max={Math.max(1, all)} value={asked} aria-label={words('segment.count.progress')} />
          {state === 'counting' ? (
            <Button small look="quiet" onPress={onStop}>
              {words('segment.count.stop')}
            </Button>
          ) : (
            <Button small look="quiet" onPress={onGoOn}>
              {words('segment.count.goOn')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
