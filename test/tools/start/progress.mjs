/**
 * @typedef {object} Progress
 * @property {<Result>(name: string, work: () => Promise<Result>, tell?: (result: Result) => string) => Promise<Result>} step
 *   runs a step, prints how long it took and what came of it; a failed one is printed too, and throws on
 */

/**
 * Prints one line for each step of a command, with its time in milliseconds.
 * @param {(line: string) => void} say
 * @param {() => number} [now] milliseconds
 * @returns {Progress}
 */
export function progress(say, now = () => performance.now()) {
  return {
    async step(name, work, tell = (result) => (typeof result === 'string' ? result : '')) {
      const begun = now();
      const time = () => `${Math.round(now() - begun)} ms`.padStart(9);
      try {
        const result = await work();
        const told = tell(result);
        say(`${time()}  ${name}${told === '' ? '' : `: ${told}`}`);
        return result;
      } catch (error) {
        say(`${time()}  ${name}: FAILED`);
        throw error;
      }
    },
  };
}
