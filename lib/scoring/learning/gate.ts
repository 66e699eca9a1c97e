import type { Auc } from './auc';

/** Whether what was learned may be shown, and if not, why. SCORING.md, section 1. */
export type Gate =
  | {
      readonly kind: 'too-few';
      readonly closed: number;
      readonly won: number;
      readonly lost: number;
      readonly needed: number;
      /** Of won ones, and of lost ones. */
      readonly neededOfEach: number;
    }
  | { readonly kind: 'one-class'; readonly closed: number; readonly won: number }
  /** `auc`: measured by cross-validation, `low`: the lower end of its 95 % interval. */
  | { readonly kind: 'no-signal'; readonly auc: number; readonly low: number }
  | { readonly kind: 'low-confidence'; readonly closed: number }
  | { readonly kind: 'ready' };

const fewestClosed = 40;
const fewestOfEach = 10;
/** Up to so many closed leads, confidence is low. */
const fewLeads = 320;
/** A lower bound of the area up to here is no better than chance for any use. */
const chanceAtMost = 0.55;

/** The gate before anything is measured; null: there is enough to measure. */
export function gateOfCounts(closed: number, won: number): Gate | null {
  const lost = closed - won;
  const tooFew: Gate = {
    kind: 'too-few',
    closed,
    won,
    lost,
    needed: fewestClosed,
    neededOfEach: fewestOfEach,
  };
  if (closed < fewestClosed) return tooFew;
  if (won === 0 || lost === 0) return { kind: 'one-class', closed, won };
  return won < fewestOfEach || lost < fewestOfEach ? tooFew : null;
}

/** @param auc by cross-validation */
export function gateOf(closed: number, won: number, auc: Auc): Gate {
  const early = gateOfCounts(closed, won);
  if (early) return early;
  if (auc.low <= chanceAtMost) return { kind: 'no-signal', auc: auc.value, low: auc.low };
  return closed <= fewLeads ? { kind: 'low-confidence', closed } : { kind: 'ready' };
}
