/**
 * @template {string} Contender
 * @typedef {Readonly<Record<Contender, (round: number) => Promise<number>>>} Contenders what is measured, by name; each gives one value
 */

/** A figure is the median of so many rounds. */
export const measuredRounds = 20;

/**
 * Measures contenders in turns, so that what the machine does meanwhile weighs on all of them alike. Who goes first
 * changes from round to round.
 * @template {string} Contender
 * @param {Contenders<Contender>} contenders
 * @param {{ rounds?: number, warmUps?: number }} [options] `warmUps`: rounds before the first that counts
 * @returns {Promise<Record<Contender, number[]>>} the values by contender, one a round
 */
export async function measureInTurns(contenders, { rounds = measuredRounds, warmUps = 3 } = {}) {
  const names = /** @type {Contender[]} */ (Object.keys(contenders));
  const values = /** @type {Record<Contender, number[]>} */ ({});
  for (const name of names) values[name] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const value = await contenders[name](round);
      if (round >= warmUps) values[name].push(value);
    }
  }
  return values;
}

/**
 * What several values of one round add up to, round by round.
 * @param {...readonly number[]} parts of the same length
 */
export function addRounds(...parts) {
  const [first = []] = parts;
  return first.map((_, round) => parts.reduce((sum, part) => sum + (part[round] ?? 0), 0));
}
