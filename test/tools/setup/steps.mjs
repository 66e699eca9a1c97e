/** @typedef {import('#tools/setup/tally.mjs').Tally} Tally */

/**
 * @typedef {object} StepResult
 * @property {string} name
 * @property {Tally} tally
 * @property {string} [problem] why it failed, ready to be printed
 */

/**
 * Runs named steps, one after the other or side by side, and says when each begins and ends: in one piece, so that
 * what is said of one never stands in the middle of another.
 * @param {(line: string) => void} say prints a line
 * @param {() => number} now milliseconds
 */
export function stepRunner(say, now = () => performance.now()) {
  const begun = now();
  const clock = () => {
    const seconds = Math.round((now() - begun) / 1000);
    return `[${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}]`;
  };
  /** @type {StepResult[]} */
  const results = [];
  return {
    /** All steps that have ended, in this order. */
    results: /** @type {readonly StepResult[]} */ (results),
    /** Seconds since the first step. */
    elapsed: () => (now() - begun) / 1000,
    /**
     * Runs one step; a thrown error is its failure and stops nothing else.
     * @param {string} name
     * @param {() => Promise<{ note?: string, tally?: Tally }>} work
     * @returns {Promise<boolean>} whether it succeeded
     */
    async run(name, work) {
      say(`${clock()} ${name} …`);
      const started = now();
      const result = await settle(name, work);
      results.push(result);
      const time = `${((now() - started) / 1000).toFixed(1)} s`;
      const { problem, note } = result;
      const outcome = `${problem === undefined ? 'passed' : 'FAILED'} in ${time}${note ? ` (${note})` : ''}`;
      if (problem !== undefined) say(problem.replaceAll(/^/gm, '        '));
      say(`${clock()} ${name}: ${outcome}`);
      return problem === undefined;
    },
  };
}

/**
 * @param {string} name
 * @param {() => Promise<{ note?: string, tally?: Tally }>} work
 * @returns {Promise<StepResult & { note?: string }>}
 */
async function settle(name, work) {
  try {
    const { note, tally = { passed: 1, failed: 0, skipped: 0 } } = await work();
    const { passed, failed, skipped } = tally;
    const lost = [
      failed && `${failed} failed`,
      skipped && `${skipped} skipped, which hides something`,
    ].filter(Boolean);
    if (passed + failed + skipped === 0) lost.push('no test ran');
    const counted = passed + failed + skipped === 0 ? { passed: 0, failed: 1, skipped: 0 } : tally;
    return {
      name,
      tally: counted,
      ...(note === undefined ? {} : { note }),
      ...(lost.length === 0 ? {} : { problem: lost.join(', ') }),
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { name, tally: { passed: 0, failed: 1, skipped: 0 }, problem };
  }
}
