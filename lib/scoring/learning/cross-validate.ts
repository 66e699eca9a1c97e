import { addPlacements, aucFrom, type Auc } from './auc';
import { chanceOf } from './chance';
import { dealFolds, drawRows } from './folds';
import { curvatureOf, fitNearby, type RidgeFit } from './newton';
import type { RidgeProblem } from './ridge-loss';
import { rowsWhere } from './rows';
import { addLogOdds } from './log-odds';

/** How leads were held out by turns. */
export type HeldOut = {
  readonly leads: number;
  readonly folds: number;
  /** How often all was dealt anew and averaged; little data falls one way or the other by how it is dealt. */
  readonly rounds: number;
  /** False: a sample of the leads was enough. */
  readonly all: boolean;
};

export type CrossValidation = HeldOut & {
  readonly auc: Auc;
  /** Rows of the matrix that were held out by turns, ascending. */
  readonly rows: Int32Array;
  /** By those: log odds from models that had not seen them, averaged over the rounds. */
  readonly logOdds: Float64Array;
  readonly outcome: Uint8Array;
};

/** Leads that are held out by turns, at most: they tell the area to a hundredth or so. */
const mostHeldOut = 10_000;
/** Leads over all rounds, about; the fewer there are, the more often they are dealt. */
const leadsOfAllRounds = 1600;
const mostRounds = 10;

export type CrossValidationOptions = { readonly folds: number; readonly seed: number };

/** @returns how many fits it takes */
export function fitsOf(leads: number, folds: number): number {
  return folds * roundsOf(leads);
}

/**
 * Holds leads out by turns and scores them by models of the others. What is cut and encoded is the same for all, as no
 * outcome was looked at for it.
 * @param fit of all rows: a good place to begin from; where it is taken from leaves no trace, as each fit has one optimum
 * @yields how many fits are done
 */
export function* crossValidate(
  problem: RidgeProblem,
  fit: RidgeFit,
  options: CrossValidationOptions,
): Generator<number, CrossValidation> {
  const chance = chanceOf(options.seed);
  const rows = drawRows(problem.matrix.rows, mostHeldOut, chance);
  const outcome = Uint8Array.from(rows, (row) => problem.outcome[row] ?? 0);
  const rounds = roundsOf(rows.length);
  const curvature = curvatureOf({ ...problem, rows }, fit, 1 - 1 / options.folds);
  const placements = new Float64Array(rows.length);
  const sums = new Float64Array(rows.length);
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    const logOdds = new Float64Array(rows.length);
    const fold = dealFolds(outcome, options.folds, chance);
    for (let turn = 0; turn < options.folds; turn += 1) {
      const held = rowsWhere(fold, turn);
      const taught = rows.filter((_, at) => fold[at] !== turn);
      const part = fitNearby({ ...problem, rows: taught }, fit, curvature);
      for (const at of held) logOdds[at] = addLogOdds(problem.matrix, rows[at] ?? 0, part);
      addPlacements(logOdds, outcome, held, placements);
      done += 1;
      yield done;
    }
    for (let at = 0; at < rows.length; at += 1) sums[at] = (sums[at] ?? 0) + (logOdds[at] ?? 0) / rounds;
  }
  for (let at = 0; at < rows.length; at += 1) placements[at] = (placements[at] ?? 0) / rounds;
  return {
    leads: rows.length,
    folds: options.folds,
    rounds,
    all: rows.length === problem.matrix.rows,
    auc: aucFrom(placements, outcome),
    rows,
    logOdds: sums,
    outcome,
  };
}

function roundsOf(leads: number): number {
  return Math.max(1, Math.min(mostRounds, Math.round(leadsOfAllRounds / leads)));
}
