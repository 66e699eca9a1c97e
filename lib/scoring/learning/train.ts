import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { cutTable } from './bins';
import { buildScorecard, priorMeanOf, type Prior } from './build-scorecard';
import { newestLeads, refitIntercept, rollIntercept } from './calibrate';
import { crossValidate, fitsOf, type HeldOut } from './cross-validate';
import { encodeTable, type SparseRows } from './encode';
import { calibrationOf, evaluate, type CalibrationBin, type Evaluation } from './evaluate';
import {
  findInfinite,
  tableProblem,
  type FeatureTable,
  type InfiniteValues,
  type TableProblem,
} from './feature-table';
import { listTable } from './list-leads';
import { allRows } from './rows';
import { gateOf, gateOfCounts, type Gate } from './gate';
import { addLogOdds } from './log-odds';
import { fitRidge, type RidgeFit } from './newton';
import type { RidgeProblem } from './ridge-loss';
import type { Scorecard } from './scorecard';
import { winnersOnly } from './winners-only';

export type TrainOptions = {
  /** The user's own points, to which few leads are drawn; absent: 0 for all. */
  readonly prior?: Prior | undefined;
  /** How strongly. 5, as measured in SCORING.md. */
  readonly lambda?: number | undefined;
  /** Parts of cross-validation; 0: nothing is measured, and the gate says that there is no signal. */
  readonly folds?: number | undefined;
  /** So many of the newest leads say where the intercept lies; 0: which are the newest is not known. 500, as measured. */
  readonly newest?: number | undefined;
  /** By which leads are dealt into them. */
  readonly seed: number;
};

export type TrainingPart = 'cut' | 'fit' | 'check';
export type TrainingProgress = { readonly done: number; readonly of: number; readonly part: TrainingPart };

export type Training = {
  /** Always there: of too few leads or one class it is hardly more than the prior, and the gate says so. */
  readonly scorecard: Scorecard;
  readonly gate: Gate;
  /** Of leads held out by turns, each with the intercept of its time; null: there are not enough of both kinds. */
  readonly evaluation: Evaluation | null;
  readonly calibration: readonly CalibrationBin[];
  readonly heldOut: HeldOut | null;
  readonly converged: boolean;
  readonly steps: number;
  /** What the newest leads added to the intercept, in log odds; 0: there are no older ones. */
  readonly shift: number;
  readonly noted: TrainingNotes;
};

/** What of the table was not learned from, by column. */
export type TrainingNotes = {
  readonly infinite: readonly InfiniteValues[];
  /** They say the same of every lead. */
  readonly constant: readonly string[];
  /** Filled in for winners only; no part of the scorecard. */
  readonly winnersOnly: readonly string[];
};

export type TrainProblem =
  | TableProblem
  | { readonly type: 'OutcomeLength'; readonly has: number; readonly needs: number }
  | { readonly type: 'OutcomeValue'; readonly row: number };

const usualLambda = 5;
const usualFolds = 5;
/** Newton steps that a fit mostly takes: how much of the progress is theirs. */
const usualSteps = 8;

/**
 * Learns a scorecard from closed leads. Pure: the same table, options and seed give the same scorecard. Whoever runs it
 * may stop between two yields.
 * @param given closed leads, in the order in which they were closed, oldest first
 * @param outcome 1 by lead that was won, 0 by lead that was lost
 */
export function* train(
  given: FeatureTable,
  outcome: Uint8Array,
  options: TrainOptions,
): Generator<TrainingProgress, Result<Training, TrainProblem>> {
  const problem = tableProblem(given) ?? outcomeProblem(given.rows, outcome);
  if (problem) return refused(problem);
  const all = listTable(given);
  const leaks = winnersOnly(all, outcome);
  const table = without(all, leaks);
  const won = outcome.reduce((sum, each) => sum + each, 0);
  const folds = Math.min(options.folds ?? usualFolds, won, table.rows - won);
  const checks = folds < 2 ? 0 : fitsOf(table.rows, folds);
  const tell = (part: TrainingPart, done: number): TrainingProgress => {
    const before = part === 'cut' ? 0 : part === 'fit' ? 1 : 1 + usualSteps;
    const ownMost = part === 'cut' ? 1 : part === 'fit' ? usualSteps : checks;
    return { done: before + Math.min(done, ownMost), of: 1 + usualSteps + checks, part };
  };

  const prior = options.prior ?? ((): number => 0);
  const columns = cutTable(table);
  const encoding = encodeTable(table, columns, outcome);
  const ridge: RidgeProblem = {
    matrix: encoding.matrix,
    outcome,
    rows: allRows(table.rows),
    priorMean: priorMeanOf(table, columns, encoding, prior),
    lambda: options.lambda ?? usualLambda,
  };
  yield tell('cut', 1);

  const hasBoth = won > 0 && won < table.rows;
  const fit = hasBoth ? yield* told(fitRidge(ridge), (step) => tell('fit', step)) : priorAlone(ridge);
  const newest = options.newest ?? newestLeads;
  const shift = newestShift(encoding.matrix, fit, outcome, newest);
  const scorecard = buildScorecard(table, columns, encoding, prior, {
    intercept: fit.intercept + shift,
    beta: fit.beta,
    outcome,
  });
  const noted: TrainingNotes = {
    infinite: findInfinite(all),
    constant: encoding.constant.map((at) => table.columns[at]?.id ?? ''),
    winnersOnly: leaks,
  };
  const learned = { scorecard, converged: fit.converged, steps: fit.steps, shift, noted };
  if (checks === 0) {
    const gate = gateOfCounts(table.rows, won) ?? gateOf(table.rows, won, { value: 0.5, low: 0, high: 1 });
    return accepted({ ...learned, gate, evaluation: null, calibration: [], heldOut: null });
  }
  const held = yield* told(crossValidate(ridge, fit, { folds, seed: options.seed }), (fits) =>
    tell('check', fits),
  );
  const probability = rollIntercept(held.logOdds, held.outcome, { newest });
  return accepted({
    ...learned,
    gate: gateOf(table.rows, won, held.auc),
    evaluation: evaluate(probability, held.outcome, held.auc),
    calibration: calibrationOf(probability, held.outcome),
    heldOut: { leads: held.leads, folds: held.folds, rounds: held.rounds, all: held.all },
  });
}

function outcomeProblem(rows: number, outcome: Uint8Array): TrainProblem | null {
  if (outcome.length !== rows) return { type: 'OutcomeLength', has: outcome.length, needs: rows };
  const row = outcome.findIndex((each) => each > 1);
  return row < 0 ? null : { type: 'OutcomeValue', row };
}

function without(table: FeatureTable, columns: readonly string[]): FeatureTable {
  return columns.length === 0
    ? table
    : { ...table, columns: table.columns.filter(({ id }) => !columns.includes(id)) };
}

/** Where all ended alike, nothing but how many there were is known. */
function priorAlone({ matrix, outcome, priorMean }: RidgeProblem): RidgeFit {
  const logOdds = logOddsOf(matrix, { intercept: 0, beta: priorMean });
  const intercept = refitIntercept(logOdds, outcome, 0, matrix.rows);
  return { intercept, beta: priorMean, steps: 0, converged: true };
}

/** What the newest leads say of the intercept; nothing where there are no older ones to differ from. */
function newestShift(matrix: SparseRows, fit: RidgeFit, outcome: Uint8Array, newest: number): number {
  if (newest === 0 || matrix.rows <= newest) return 0;
  const from = matrix.rows - newest;
  const logOdds = new Float64Array(newest).map((_, at) => addLogOdds(matrix, from + at, fit));
  return refitIntercept(logOdds, outcome.subarray(from), 0, newest);
}

function logOddsOf(
  matrix: SparseRows,
  fit: { readonly intercept: number; readonly beta: Float64Array },
): Float64Array {
  return new Float64Array(matrix.rows).map((_, row) => addLogOdds(matrix, row, fit));
}

/** Passes on how far a part is. */
function* told<Value>(
  work: Generator<number, Value>,
  tell: (done: number) => TrainingProgress,
): Generator<TrainingProgress, Value> {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    yield tell(next.value);
  }
}
