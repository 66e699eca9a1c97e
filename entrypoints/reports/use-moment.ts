import { useState } from 'react';

/** The moment of which figures are, until somebody looks again. */
export type Moment = {
  /** Wall time in ms. */
  readonly moment: number;
  readonly lookAgain: () => void;
};

/**
 * When the page was opened, and from the next look on when that was asked for. The desk's time, renewed twice a minute,
 * would leave out what was done just before.
 */
export function useMoment(): Moment {
  const [moment, setMoment] = useState(() => Date.now());
  return { moment, lookAgain: () => setMoment(Date.now()) };
}
