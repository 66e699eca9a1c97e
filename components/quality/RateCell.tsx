import type { ReactElement } from 'react';
import { isTooFew, type Rate } from '@/lib/metrics/rate';
import { words } from '@/lib/words';
import { intervalText, shareText } from './figure-words';
import { OpenCount } from './OpenCount';
import { RateBar } from './RateBar';

type Props = {
  readonly rate: Rate;
  /** Of what it is the share: names of those counted above and below, for their lists. */
  readonly names: { readonly k: string; readonly n: string };
  /** Absent: no bar. */
  readonly upTo?: number;
  /** Absent: both counts stand as they are. */
  readonly onOpen?: (of: 'k' | 'n', name: string) => void;
};

/** A share with its interval and counts; of too few no share is said. */
export function RateCell({ rate, names, upTo, onOpen }: Props): ReactElement {
  return (
    <div className="rate-cell">
      {isTooFew(rate) || rate.rate === undefined ? (
        <span className="quality-few">{words('quality.tooFew')}</span>
      ) : (
        <>
          <span>
            <strong className="figures">{shareText(rate.rate)}</strong>{' '}
            <span className="quality-interval figures">{intervalText(rate)}</span>
          </span>
          {upTo !== undefined && <RateBar rate={rate} upTo={upTo} />}
        </>
      )}
      <span className="rate-counts">
        {onOpen ? (
          <>
            <OpenCount count={rate.k} name={names.k} onOpen={(name) => onOpen('k', name)} />
            {words('quality.ofAll')}
            <OpenCount count={rate.n} name={names.n} onOpen={(name) => onOpen('n', name)} />
          </>
        ) : (
          <span className="figures">
            {words('quality.counts', [rate.k.toLocaleString(), rate.n.toLocaleString()])}
          </span>
        )}
      </span>
    </div>
  );
}
