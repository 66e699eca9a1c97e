/**
 * Asks until there is an answer.
 * @template Value
 * @param {string} what it is that is waited for
 * @param {() => Promise<Value | undefined | false>} ask
 * @param {{ seconds?: number }} [options] how long, at most
 * @returns {Promise<Value>}
 */
export async function until(what, ask, { seconds = 10 } = {}) {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await pause(10);
  }
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
