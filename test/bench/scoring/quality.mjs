import { figureOf, notRun } from '#tools/bench/figure.mjs';
import { logOddsOf } from '#bench/scoring/log-odds.mjs';

/** @typedef {import('#bench/scoring/load.mjs').Scoring} Scoring */
/** @typedef {import('#bench/scoring/sets.mjs').Split} Split */

/**
 * @typedef {object} Wanted what SCORING asks of a set
 * @property {string} name
 * @property {'frozen' | 'rolling'} intercept which one log loss and calibration are measured with
 * @property {number} auc at least, frozen
 * @property {number} logLoss at most
 * @property {number} [lift] at least
 * @property {number} [calibrationError] at most
 */

/** How often outcomes are dealt anew. */
const seeds = 20;

/**
 * Learns from the older leads and is tested on the newer ones, beside naive Bayes.
 * @param {Scoring} scoring
 * @param {Split} split
 * @param {Wanted} wanted
 */
export function measureQuality(scoring, { learned, tested }, { name, intercept, ...wanted }) {
  const { scorecard, gate } = scoring.trainNow(learned.table, learned.outcome, { seed: 1 });
  const frozen = scoring.evaluate(scoring.scoreTable(scorecard, tested.table).probability, tested.outcome);
  const shown = intercept === 'frozen' ? frozen : rolled(scoring, scorecard, { learned, tested });
  const bayes = bayesOf(scoring, { learned, tested });
  const tell = (/** @type {number | undefined} */ value) =>
    value === undefined ? 'naive Bayes computes nothing' : `naive Bayes ${value.toFixed(3)}`;
  const calibrated = intercept === 'rolling' ? ', intercept of the newest 500' : '';
  const figures = [
    figureOf({
      name: `${name}: AUC`,
      unit: '',
      ours: [frozen.auc.value],
      least: wanted.auc,
      note: `${tell(bayes?.auc.value)}; learned from ${learned.outcome.length} leads, tested on ${tested.outcome.length}; gate: ${gate.kind}`,
    }),
    figureOf({
      name: `${name}: lift of the best fifth`,
      unit: '',
      ours: [frozen.lift],
      ...(wanted.lift === undefined ? {} : { least: wanted.lift }),
      note: tell(bayes?.lift),
    }),
    figureOf({
      name: `${name}: log loss${calibrated}`,
      unit: '',
      ours: [shown.logLoss],
      budget: wanted.logLoss,
      note: tell(bayes?.logLoss),
    }),
    figureOf({
      name: `${name}: calibration error${calibrated}`,
      unit: '',
      ours: [shown.calibrationError],
      ...(wanted.calibrationError === undefined ? {} : { budget: wanted.calibrationError }),
      note: tell(bayes?.calibrationError),
    }),
  ];
  return figures;
}

/**
 * The same leads with the outcomes of others: there is nothing to learn, and that is to be said.
 * @param {Scoring} scoring
 * @param {Split} split
 * @param {string} name
 */
export function measureChance(scoring, { learned, tested }, name) {
  const all = Uint8Array.from([...learned.outcome, ...tested.outcome]);
  const areas = [];
  let silent = 0;
  for (let seed = 0; seed < seeds; seed += 1) {
    const dealt = scoring.shuffle(all.slice(), scoring.chanceOf(seed));
    const outcome = dealt.subarray(0, learned.outcome.length);
    const { scorecard, gate } = scoring.trainNow(learned.table, outcome, { seed });
    if (gate.kind === 'no-signal') silent += 1;
    const scores = scoring.scoreTable(scorecard, tested.table).probability;
    areas.push(scoring.evaluate(scores, dealt.subarray(learned.outcome.length)).auc.value);
  }
  const mean = areas.reduce((sum, area) => sum + area, 0) / seeds;
  return [
    figureOf({
      name: `${name}, outcomes dealt anew: AUC away from .5`,
      unit: '',
      ours: [Math.abs(mean - 0.5)],
      budget: 0.03,
      note: `mean of ${seeds} seeds ${mean.toFixed(4)}`,
    }),
    figureOf({
      name: `${name}, outcomes dealt anew: "no signal"`,
      unit: `of ${seeds}`,
      ours: [silent],
      least: 19,
    }),
  ];
}

/**
 * Six leads are not enough.
 * @param {Scoring} scoring
 * @param {import('#bench/scoring/sets.mjs').Closed | null} closed
 */
export function measureSixLeads(scoring, closed) {
  const name = 'six-lead fixture: "not enough closed leads"';
  if (!closed) return notRun(name, '../shared/data/reference.json is not there');
  const { gate } = scoring.trainNow(closed.table, closed.outcome, { seed: 1 });
  const said = gate.kind === 'too-few' ? `${gate.closed} of ${gate.needed} closed` : gate.kind;
  return figureOf({ name, unit: 'said', ours: [gate.kind === 'too-few' ? 1 : 0], least: 1, note: said });
}

/**
 * With the intercept that each lead would have found.
 * @param {Scoring} scoring
 * @param {import('@/lib/scoring/learning/scorecard').Scorecard} scorecard
 * @param {Split} split
 */
function rolled(scoring, scorecard, { learned, tested }) {
  const logOdds = [learned, tested].map(({ table }) =>
    logOddsOf(scoring.scoreTable(scorecard, table).probability),
  );
  const all = Float64Array.from(logOdds.flatMap((each) => [...each]));
  const outcome = Uint8Array.from([...learned.outcome, ...tested.outcome]);
  return scoring.evaluate(
    scoring.rollIntercept(all, outcome, { from: learned.outcome.length }),
    tested.outcome,
  );
}

/**
 * @param {Scoring} scoring
 * @param {Split} split
 */
function bayesOf(scoring, { learned, tested }) {
  const probability = scoring.naiveBayesOf(learned.table, learned.outcome, tested.table);
  return probability === null ? undefined : scoring.evaluate(probability, tested.outcome);
}
