/** The kinds of rule that Gmail sets on its pages: scripts by nonce or anywhere they lead, Trusted Types, own base. */
const policy = [
  "script-src 'report-sample' 'nonce-bench' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:",
  "object-src 'none'",
  "base-uri 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types goog#html gapi#gapi polymer-html-literal',
].join('; ');

/**
 * Answers every request of a tab in the network's place: with the given pages, and with nothing for anything else.
 * @param {import('#tools/bench/tab.mjs').Tab['send']} send
 * @param {import('#tools/bench/tab.mjs').Tab['on']} on
 * @param {Readonly<Record<string, string>>} pages HTML by URL without hash; scripts in it need the nonce `bench`
 */
export async function answerRequests(send, on, pages) {
  on('Fetch.requestPaused', ({ requestId, request }) => {
    const html = pages[request.url.replace(/#.*$/, '')];
    void send('Fetch.fulfillRequest', {
      requestId,
      responseCode: html === undefined ? 204 : 200,
      responseHeaders: [
        { name: 'content-type', value: 'text/html; charset=utf-8' },
        { name: 'content-security-policy', value: policy },
      ],
      body: Buffer.from(html ?? '').toString('base64'),
    });
  });
  await send('Fetch.enable', { patterns: [{ urlPattern: 'http*://*' }] });
}
