import { allRows } from './rows';

/** How likely a won lead scores above a lost one, with its 95 % interval. */
export type Auc = { readonly value: number; readonly low: number; readonly high: number };

/** Of the standard normal distribution: 95 % lie within so many standard deviations. */
const z95 = 1.959_963_985;

/**
 * The area under the ROC curve, ties counting half, with DeLong's interval: DeLong, DeLong and Clarke-Pearson,
 * Biometrics 44 (1988), 837-845.
 * @param scores higher: more likely to be won
 * @param outcome 1 by lead that was won
 */
export function aucOf(scores: Float64Array, outcome: Uint8Array): Auc {
  const placements = new Float64Array(scores.length);
  addPlacements(scores, outcome, allRows(scores.length), placements);
  return aucFrom(placements, outcome);
}

/**
 * Adds to every row which share of the other side's leads it is on the right side of, within the given rows. Of the rows
 * held out by turns these are comparable among each other, scores of different models are not (LeDell, Petersen and
 * van der Laan, Electronic Journal of Statistics 9 (2015), 1583-1607).
 * @param rows one fold
 * @param placements by row of the whole; added to
 */
export function addPlacements(
  scores: Float64Array,
  outcome: Uint8Array,
  rows: Int32Array,
  placements: Float64Array,
): void {
  const won = scoresWhere(scores, outcome, rows, 1);
  const lost = scoresWhere(scores, outcome, rows, 0);
  for (const row of rows) {
    const isWon = outcome[row] === 1;
    const others = isWon ? lost : won;
    if (others.length === 0) continue;
    const score = scores[row] ?? 0;
    const below = countBelow(others, score, false);
    const upTo = countBelow(others, score, true);
    const beaten = (below + upTo) / 2 / others.length;
    placements[row] = (placements[row] ?? 0) + (isWon ? beaten : 1 - beaten);
  }
}

/** The area from what `addPlacements` gave, its interval from how much both sides vary. Without both sides: nothing known. */
export function aucFrom(placements: Float64Array, outcome: Uint8Array): Auc {
  const won = spread(placements, outcome, 1);
  const lost = spread(placements, outcome, 0);
  if (won.leads === 0 || lost.leads === 0) return { value: 0.5, low: 0, high: 1 };
  if (won.leads < 2 || lost.leads < 2) return { value: won.mean, low: 0, high: 1 };
  const error = Math.sqrt(won.variance / won.leads + lost.variance / lost.leads);
  return {
    value: won.mean,
    low: Math.max(0, won.mean - z95 * error),
    high: Math.min(1, won.mean + z95 * error),
  };
}

function spread(
  placements: Float64Array,
  outcome: Uint8Array,
  side: number,
): { readonly leads: number; readonly mean: number; readonly variance: number } {
  let leads = 0;
  let sum = 0;
  for (let row = 0; row < outcome.length; row += 1) {
    if (outcome[row] !== side) continue;
    leads += 1;
    sum += placements[row] ?? 0;
  }
  const mean = leads === 0 ? 0 : sum / leads;
  let squares = 0;
  for (let row = 0; row < outcome.length; row += 1)
    if (outcome[row] === side) squares += ((placements[row] ?? 0) - mean) ** 2;
  return { leads, mean, variance: leads < 2 ? 0 : squares / (leads - 1) };
}

function scoresWhere(
  scores: Float64Array,
  outcome: Uint8Array,
  rows: Int32Array,
  side: number,
): Float64Array {
  const found = new Float64Array(rows.length);
  let held = 0;
  for (const row of rows) if (outcome[row] === side) found[held++] = scores[row] ?? 0;
  return found.subarray(0, held).sort();
}

/** How many of the sorted numbers are below a value, or up to it. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle] ?? 0;
    if (other < value || (orEqual && other === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
