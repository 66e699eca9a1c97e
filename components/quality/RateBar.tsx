import type { ReactElement } from 'react';
import type { Rate } from '@/lib/metrics/rate';

type Props = {
  readonly rate: Rate;
  /** The share at the bar's far end, the same for all that are compared. */
  readonly upTo: number;
};

const width = 120;

/** A share with its interval, drawn: a line from end to end and a tick where it is. The text beside it says the same. */
export function RateBar({ rate: { rate, low, high }, upTo }: Props): ReactElement | null {
  if (rate === undefined || low === undefined || high === undefined || upTo === 0) return null;
  const at = (share: number): number => (share / upTo) * width;
  return (
    <svg className="rate-bar" viewBox={`0 0 ${width} 10`} aria-hidden="true" preserveAspectRatio="none">
      <rect className="rate-ground" x="0" y="4" width={width} height="2" rx="1" />
      <rect
        className="rate-range"
        x={at(low)}
        y="3"
        width={Math.max(2, at(high) - at(low))}
        height="4"
        rx="2"
      />
      <rect
        className="rate-point"
        x={Math.min(width - 3, Math.max(0, at(rate) - 1.5))}
        y="0"
        width="3"
        height="10"
        rx="1"
      />
    </svg>
  );
}
