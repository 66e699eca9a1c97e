/**
 * A message of the debugging protocol: an answer to `id`, or an event by `method`.
 * @typedef {{ id?: number, method?: string, sessionId?: string, params?: any, result?: any, error?: { message: string } }} Message
 */

/** @typedef {(params: any, sessionId: string | undefined) => void} Heard */

/**
 * @typedef {object} Pipe
 * @property {(method: string, params?: object, sessionId?: string) => Promise<any>} send gives the command's result, or
 *   throws its error, or throws when the browser goes away
 * @property {(method: string, heard: Heard) => void} on hears every event of that name, of every session
 */

/**
 * The debugging protocol over a child's file descriptors 3 (to it) and 4 (from it), as `--remote-debugging-pipe`
 * speaks it: JSON texts, each ended by a zero byte.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Pipe}
 */
export function openPipe(child) {
  const writer = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
  const reader = /** @type {import('node:stream').Readable} */ (child.stdio[4]);
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string, Heard[]>} */
  const listeners = new Map();
  let last = 0;
  let rest = '';

  reader.setEncoding('utf8').on('data', (text) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) receive(JSON.parse(part));
  });
  const gone = () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser went away'));
    waiting.clear();
  };
  reader.on('close', gone).on('error', gone);
  writer.on('error', gone);

  /** @param {Message} message */
  function receive({ id, method, sessionId, params, result, error }) {
    if (id === undefined) {
      for (const heard of listeners.get(method ?? '') ?? []) heard(params, sessionId);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  }

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (reader.closed || reader.destroyed) return reject(new Error('the browser went away'));
        last += 1;
        waiting.set(last, { resolve, reject });
        const address = sessionId === undefined ? {} : { sessionId };
        writer.write(`${JSON.stringify({ id: last, method, params, ...address })}\0`);
      }),
    on: (method, heard) => void listeners.set(method, [...(listeners.get(method) ?? []), heard]),
  };
}
