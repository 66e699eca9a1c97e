import { addPlacements, aucFrom } from '@/lib/scoring/learning/auc';
import { rollIntercept } from '@/lib/scoring/learning/calibrate';
import { chanceOf } from '@/lib/scoring/learning/chance';
import { evaluate, type Evaluation } from '@/lib/scoring/learning/evaluate';
import type { FeatureTable } from '@/lib/scoring/learning/feature-table';
import { dealFolds } from '@/lib/scoring/learning/folds';
import { rowsWhere } from '@/lib/scoring/learning/rows';
import { scoreTable } from '@/lib/scoring/learning/score';
import { takeRows } from '@/lib/scoring/learning/take-rows';
import type { Training } from '@/lib/scoring/learning/train';
import { naiveBayesOf, trainNow } from './models';

export type Closed = { readonly table: FeatureTable; readonly outcome: Uint8Array };

/** What was measured; null: it could not be. */
export type Judgement = {
  /** What the product would learn, and say of it. */
  readonly training: Training;
  readonly learned: number;
  readonly tested: number;
  readonly ours: Evaluation | null;
  /** The same with the intercept that the newest 500 before each lead give; null: there is no order. */
  readonly rolling: Evaluation | null;
  readonly naiveBayes: Evaluation | null;
};

/** Learns from the oldest leads and is tested on all newer ones. */
export function judgeBySplit({ table, outcome }: Closed, learned: number, seed: number): Judgement {
  const rows = [...outcome.keys()];
  const old = takeRows(table, rows.slice(0, learned));
  const young = takeRows(table, rows.slice(learned));
  const taught = outcome.slice(0, learned);
  const ends = outcome.slice(learned);
  const training = trainNow(old, taught, { seed });
  const all = scoreTable(training.scorecard, table).probability;
  const bayes = naiveBayesOf(old, taught, young);
  return {
    training,
    learned,
    tested: ends.length,
    ours: evaluate(all.slice(learned), ends),
    rolling: evaluate(rollIntercept(all.map(toLogOdds), outcome, { from: learned }), ends),
    naiveBayes: bayes && evaluate(bayes, ends),
  };
}

/**
 * Holds leads out by turns. Each part of the area is measured within what one model was tested on.
 * @param isOrdered whether the leads come oldest first
 */
export function judgeByFolds(closed: Closed, wanted: number, isOrdered: boolean, seed: number): Judgement {
  const { table, outcome } = closed;
  const newest = isOrdered ? undefined : 0;
  const training = trainNow(table, outcome, { seed, newest });
  const won = outcome.reduce((sum, each) => sum + each, 0);
  const folds = Math.min(wanted, won, outcome.length - won);
  const none = { ours: null, rolling: null, naiveBayes: null };
  if (folds < 2) return { training, learned: outcome.length, tested: 0, ...none };
  const fold = dealFolds(outcome, folds, chanceOf(seed));
  const ours = new Float64Array(outcome.length);
  const bayes = new Float64Array(outcome.length);
  let isBayesWhole = true;
  for (let turn = 0; turn < folds; turn += 1) {
    const held = rowsWhere(fold, turn);
    const others = rowsWhere(
      fold.map((each) => (each === turn ? 1 : 0)),
      0,
    );
    const old = takeRows(table, others);
    const taught = Uint8Array.from(others, (row) => outcome[row] ?? 0);
    const asked = takeRows(table, held);
    // Nothing is held out of what is held out: the gate is that of all.
    const part = trainNow(old, taught, { seed, newest, folds: 0 });
    put(ours, held, scoreTable(part.scorecard, asked).probability);
    const said = naiveBayesOf(old, taught, asked);
    if (said) put(bayes, held, said);
    else isBayesWhole = false;
  }
  return {
    training,
    learned: outcome.length,
    tested: outcome.length,
    ours: evaluateFolds(ours, outcome, fold, folds),
    rolling: null,
    naiveBayes: isBayesWhole ? evaluateFolds(bayes, outcome, fold, folds) : null,
  };
}

function evaluateFolds(
  probability: Float64Array,
  outcome: Uint8Array,
  fold: Uint8Array,
  folds: number,
): Evaluation {
  const placements = new Float64Array(outcome.length);
  for (let turn = 0; turn < folds; turn += 1)
    addPlacements(probability, outcome, rowsWhere(fold, turn), placements);
  return evaluate(probability, outcome, aucFrom(placements, outcome));
}

function put(into: Float64Array, rows: Int32Array, values: Float64Array): void {
  for (const [at, row] of rows.entries()) into[row] = values[at] ?? Number.NaN;
}

function toLogOdds(p: number): number {
  return Math.log(p / (1 - p));
}
