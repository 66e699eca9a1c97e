/**
 * Sends a message as one of the extension's pages or content scripts does.
 * @param {import('#tools/bench/tab.mjs').World} world of ours
 * @param {string} type
 * @param {object} request
 * @returns {Promise<any>} the reply
 */
export async function askBackground(world, type, request) {
  const message = JSON.stringify({ type, request });
  const answer = await world.run(`chrome.runtime.sendMessage(${message})`);
  if (answer === undefined || answer === null) throw new Error(`The background did not answer ${type}.`);
  return answer.reply;
}
