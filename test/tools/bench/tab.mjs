import { answerRequests } from '#tools/bench/answer.mjs';
import { listen, nextEvent } from '#tools/bench/listen.mjs';
import { until } from '#tools/bench/until.mjs';

/**
 * @typedef {object} Tab
 * @property {(method: string, params?: object) => Promise<any>} send a command to the page
 * @property {(method: string, heard: (params: any) => void) => () => void} on hears events of this page, until what it gives is called
 * @property {(url: string) => Promise<void>} goto goes to a page and waits until it has loaded
 * @property {(extensionId: string) => Promise<World>} worldOf the world in which an extension's content script runs here
 * @property {World} page the page's own world
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} World where scripts run
 * @property {(script: string) => Promise<any>} run a script; a promise is awaited; what it gives must be plain data
 * @property {(name: string, argument?: unknown) => Promise<any>} call a function of the global `bench`, as `bundleScript` makes it
 */

/** @typedef {import('#tools/browser/pipe.mjs').Pipe} Pipe */

/**
 * @param {Pipe} pipe
 * @param {{ pages?: Readonly<Record<string, string>> }} [options] see `Lab`
 * @returns {Promise<Tab>}
 */
export async function openTab(pipe, { pages } = {}) {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  /** @type {Tab['send']} */
  const send = (method, params) => pipe.send(method, params, sessionId);
  /** @type {Tab['on']} */
  const on = (method, heard) => listen(pipe, sessionId, method, heard);
  const contexts = await watchContexts(send, on);
  await send('Page.enable');
  if (pages !== undefined) await answerRequests(send, on, pages);

  return {
    send,
    on,
    goto: async (url) => {
      const loaded = nextEvent(on, 'Page.loadEventFired');
      const { errorText } = await send('Page.navigate', { url });
      if (errorText !== undefined) throw new Error(`${url} did not open: ${errorText}`);
      await loaded;
    },
    page: worldIn(send, () => undefined),
    worldOf: async (extensionId) => {
      const origin = `chrome-extension://${extensionId}`;
      const find = () => [...contexts.values()].find((context) => context.origin === origin)?.uniqueId;
      await until(`the content script of ${extensionId}`, async () => find());
      return worldIn(send, find);
    },
    close: async () => void (await pipe.send('Target.closeTarget', { targetId })),
  };
}

/**
 * @param {Tab['send']} send
 * @param {() => string | undefined} context undefined: the page's own
 * @returns {World}
 */
function worldIn(send, context) {
  /** @param {string} expression */
  const run = async (expression) => {
    const uniqueContextId = context();
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      // As for any script of the page: Zod compiles where it may, and here it may not.
      allowUnsafeEvalBlockedByCSP: false,
      ...(uniqueContextId === undefined ? {} : { uniqueContextId }),
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    run,
    call: (name, argument) => {
      const called = `bench.${name}(${argument === undefined ? '' : JSON.stringify(argument)})`;
      // Errors of libraries say more by name and message than the protocol passes on.
      return run(
        `Promise.resolve(${called}).catch((error) => { throw Error(error.name + ': ' + error.message); })`,
      );
    },
  };
}

/**
 * @param {Tab['send']} send
 * @param {Tab['on']} on
 * @returns {Promise<ReadonlyMap<string, { uniqueId: string, origin: string }>>} the worlds that there are, kept up to date
 */
async function watchContexts(send, on) {
  const contexts = new Map();
  on('Runtime.executionContextCreated', ({ context }) => contexts.set(context.uniqueId, context));
  on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) =>
    contexts.delete(executionContextUniqueId),
  );
  on('Runtime.executionContextsCleared', () => contexts.clear());
  await send('Runtime.enable');
  return contexts;
}
