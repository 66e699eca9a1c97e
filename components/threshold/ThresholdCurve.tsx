import type { ReactElement } from 'react';
import { shareText } from '@/components/quality/figure-words';
import type { AtThreshold } from '@/lib/metrics/threshold';
import { words } from '@/lib/words';
import './threshold.css';

type Props = {
  /** Ascending from 0; not empty. */
  readonly figures: readonly AtThreshold[];
  /** A share, 0 to 1. */
  readonly target: number;
  readonly chosen: number;
};

const height = 100;

/**
 * Expected acceptance over the threshold of interest, with its interval, the target and the threshold that is chosen. The
 * table beneath says the same.
 */
export function ThresholdCurve({ figures, target, chosen }: Props): ReactElement | null {
  const known = figures.filter(({ fit }) => fit.n > 0);
  const last = known.at(-1);
  if (!last) return null;
  const width = last.interest + 1;
  return (
    <figure className="threshold-figure">
      <figcaption>{words('score.threshold.curve')}</figcaption>
      <div className="threshold-frame figures" aria-hidden="true">
        <span>{shareText(1)}</span>
        <span>{shareText(0)}</span>
        <svg className="threshold-curve" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
          <path className="threshold-range" d={bandOf(known)} />
          <path className="threshold-target" d={`M0 ${heightOf(target)}H${width}`} />
          {chosen < width && <path className="threshold-chosen" d={`M${chosen} 0V${height}`} />}
          <path className="threshold-line" d={`M${stepsOf(known, ({ fit }) => fit.rate)}`} />
        </svg>
        <span>{(0).toLocaleString()}</span>
        <span>{last.interest.toLocaleString()}</span>
      </div>
    </figure>
  );
}

type Share = (at: AtThreshold) => number | undefined;

/** Each threshold from its left to the next one's: `x y H x`, one after the other. */
function stepsOf(known: readonly AtThreshold[], share: Share): string {
  return known.map((at) => `${at.interest} ${heightOf(share(at) ?? 0)}H${at.interest + 1}`).join('L');
}

function bandOf(known: readonly AtThreshold[]): string {
  const back = known
    .toReversed()
    .map((at) => `${at.interest + 1} ${heightOf(at.fit.low ?? 0)}H${at.interest}`)
    .join('L');
  return `M${stepsOf(known, ({ fit }) => fit.high)}L${back}Z`;
}

function heightOf(share: number): number {
  return Math.round((1 - share) * height * 10) / 10;
}
