/**
 * Hears events of one session.
 * @param {import('#tools/browser/pipe.mjs').Pipe} pipe
 * @param {string | undefined} session undefined: the browser's own
 * @param {string} method
 * @param {(params: any) => void} heard
 * @returns {() => void} ends it
 */
export function listen(pipe, session, method, heard) {
  let ended = false;
  pipe.on(method, (params, from) => {
    if (!ended && from === session) heard(params);
  });
  return () => void (ended = true);
}

/**
 * The next event of a kind.
 * @param {(method: string, heard: (params: any) => void) => () => void} on
 * @param {string} method
 * @returns {Promise<any>} what came with it
 */
export function nextEvent(on, method) {
  return new Promise((resolve) => {
    const stop = on(method, (params) => {
      stop();
      resolve(params);
    });
  });
}
