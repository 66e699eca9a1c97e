import type { Curve } from '@/components/charts/draw-curves';
import type { TimeCurve } from '@/lib/metrics/report/times';

type Steps = Required<Pick<Curve, 'at' | 'share' | 'band'>>;

/** A curve of times as it is drawn from the first moment on: the share for which it is not over, and its band. */
export function stillThere({ at, left, low, high }: TimeCurve): Steps {
  return { at: [0, ...at], share: [1, ...left], band: { low: [1, ...low], high: [1, ...high] } };
}

/** The same turned round: the share for which it is over. */
export function overBy({ at, left, low, high }: TimeCurve): Steps {
  const rest = (share: number | undefined): number | undefined =>
    share === undefined ? undefined : 1 - share;
  return {
    at: [0, ...at],
    share: [0, ...left.map((share) => 1 - share)],
    band: { low: [0, ...high.map((share) => rest(share))], high: [0, ...low.map((share) => rest(share))] },
  };
}
