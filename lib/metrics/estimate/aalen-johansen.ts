/** Times at which something ended, and by cause what had ended so by then. */
export type Incidence = {
  readonly at: Float64Array;
  /** By cause and time: the share, 0 to 1. */
  readonly shares: readonly Float64Array[];
  /** By cause and time: the variance of the share. */
  readonly variances: readonly Float64Array[];
};

/** Which times are told; absent: every distinct one. The first and the last are in any case. */
export type Telling = {
  /** Those at which any share has grown by more than so much since the last one that was told. */
  readonly finest: number;
  /** And of each of these moments, ascending, the last one that is not after it. */
  readonly upTo: readonly number[];
};

const everyTime: Telling = { finest: 0, upTo: [] };

/**
 * Aalen and Johansen's estimate of how many end in each of several ways, where some go on still (Scand. J. Stat. 5,
 * 1978, 141-150): at each time those at risk that end so, times the share that nothing had happened to just before.
 *
 * Its variance is that of the delta method (Marubini and Valsecchi, Analysing Survival Data from Clinical Trials and
 * Observational Studies, 1995; Coviello and Boggess, Stata Journal 4, 2004, 103-112). At a time t, over all times j up to
 * t, of n at risk of whom d end, d' of them so, with F the share and S what was left just before j:
 * sum (F(t) - F(j))^2 d / (n (n - d)) + sum S^2 d' (n - d') / n^3 - 2 sum (F(t) - F(j)) S d' / n^2.
 * With one cause alone it is Greenwood's.
 * @param events lengths of what is over, ascending
 * @param causes how each of these ended, 0 to `count - 1`
 * @param censored lengths so far of what is not over, ascending
 * @param count how many causes there are
 */
export function aalenJohansen(
  events: Float64Array,
  causes: Int32Array,
  censored: Float64Array,
  count: number,
  { finest, upTo }: Telling = everyTime,
): Incidence {
  const ways = Array.from({ length: count }, () => new Way());
  const here = new Int32Array(count);
  const at: number[] = [];
  const { length } = events;
  const open = censored.length;
  let left = 1;
  let greenwood = 0;
  let event = 0;
  let gone = 0;
  let moment = 0;
  while (event < length) {
    const time = events[event] ?? 0;
    while (gone < open && (censored[gone] ?? 0) < time) gone += 1;
    const atRisk = length - event + open - gone;
    const first = event;
    for (; event < length && events[event] === time; event += 1) {
      const cause = causes[event] ?? 0;
      here[cause] = (here[cause] ?? 0) + 1;
    }
    let isFar = at.length === 0 || event === length;
    for (let each = first; each < event; each += 1) {
      const cause = causes[each] ?? 0;
      const ended = here[cause] ?? 0;
      if (ended === 0) continue;
      here[cause] = 0;
      if ((ways[cause]?.step(ended, atRisk, left, greenwood) ?? 0) > finest) isFar = true;
    }
    const still = atRisk - (event - first);
    // Where nobody is left no share grows any more, and with it nothing by which this would be multiplied.
    if (still > 0) greenwood += (event - first) / (atRisk * still);
    left *= still / atRisk;
    const next = events[event] ?? Number.POSITIVE_INFINITY;
    for (; moment < upTo.length && next > (upTo[moment] ?? 0); moment += 1) isFar = true;
    if (!isFar) continue;
    at.push(time);
    for (const way of ways) way.tell(greenwood);
  }
  return {
    at: Float64Array.from(at),
    shares: ways.map(({ shares }) => Float64Array.from(shares)),
    variances: ways.map(({ variances }) => Float64Array.from(variances)),
  };
}

/**
 * One cause, as far as it has come. The squares of the formula are taken apart, so that each time costs the same however
 * many came before it; what a share is weighed by while it stands still is added up once it moves.
 */
class Way {
  readonly shares: number[] = [];
  readonly variances: number[] = [];
  #share = 0;
  #told = 0;
  /** Greenwood's sum when the share last moved. */
  #since = 0;
  /** Greenwood's terms, weighed by the share of their time and by its square. */
  #weighed = 0;
  #squared = 0;
  /** The second sum. */
  #own = 0;
  /** The third one's terms, and these weighed by the share of their time. */
  #mixed = 0;
  #mixedWeighed = 0;

  /**
   * Takes in those that ended so at a time.
   * @param left the share that nothing had happened to just before
   * @param greenwood Greenwood's sum just before
   * @returns how far the share has grown since it was last told
   */
  step(ended: number, atRisk: number, left: number, greenwood: number): number {
    this.#weigh(greenwood);
    const mixed = (left * ended) / (atRisk * atRisk);
    this.#share += (left * ended) / atRisk;
    this.#own += (mixed * left * (atRisk - ended)) / atRisk;
    this.#mixed += mixed;
    this.#mixedWeighed += mixed * this.#share;
    return this.#share - this.#told;
  }

  /** Tells the share and its variance of now. @param greenwood Greenwood's sum */
  tell(greenwood: number): void {
    this.#weigh(greenwood);
    const share = this.#share;
    this.#told = share;
    this.shares.push(share);
    const all = share * share * greenwood - 2 * share * this.#weighed + this.#squared;
    const shared = share * this.#mixed - this.#mixedWeighed;
    // Never below nothing, as rounding would have it.
    this.variances.push(Math.max(0, all + this.#own - 2 * shared));
  }

  #weigh(greenwood: number): void {
    const since = greenwood - this.#since;
    this.#since = greenwood;
    this.#weighed += this.#share * since;
    this.#squared += this.#share * this.#share * since;
  }
}
