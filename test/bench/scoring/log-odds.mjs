/**
 * @param {Float64Array} probability
 * @returns {Float64Array}
 */
export function logOddsOf(probability) {
  return probability.map((p) => Math.log(p / (1 - p)));
}
