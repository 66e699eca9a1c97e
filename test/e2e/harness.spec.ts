import { launchStageside, type Stageside } from '@/test/e2e/harness/launch';
import { expect, test } from '@/test/e2e/harness/test';

/** For tests that provoke errors or requests themselves. */
async function withBrowser(work: (stageside: Stageside) => Promise<void>): Promise<void> {
  const stageside = await launchStageside();
  try {
    await work(stageside);
  } finally {
    await stageside.close();
  }
}

test('Gmail’s stand-in refuses what Gmail refuses: plain HTML strings and scripts without its nonce', () =>
  withBrowser(async (stageside) => {
    stageside.serve({
      '/mail/u/0/': `<!doctype html><title>Inbox</title><body>
        <script nonce="{{nonce}}">document.body.dataset.own = 'ran'</script>
        <script>document.body.dataset.foreign = 'ran'</script>`,
    });
    const page = await stageside.openGmail();

    expect(await page.evaluate(() => document.body.outerHTML)).toContain('<body data-own="ran">');
    await expect(page.evaluate('document.body.innerHTML = "<b>x</b>"')).rejects.toThrow('TrustedHTML');
    await expect(page.evaluate('trustedTypes.createPolicy("ours", {})')).rejects.toThrow('Policy');
    expect(stageside.problems.map(({ what }) => what).join()).toContain('script-src');
  }));

test('a stopped worker sleeps until it is asked something', async ({ stageside }) => {
  await stageside.ask('storeReady', { space: 'main' });
  // The page that greets a new user may ask it something at the same moment.
  await expect
    .poll(async () => {
      await stageside.stopWorker();
      return stageside.isAwake();
    })
    .toBe(false);

  expect(await stageside.ask('storeReady', { space: 'main' })).toMatchObject({ ok: true });
  expect(await stageside.isAwake()).toBe(true);
});

test('a reloaded extension comes back under the same id, and open tabs stay', async ({ stageside }) => {
  const page = await stageside.openGmail();
  await stageside.reloadExtension();

  expect(page.isClosed()).toBe(false);
  expect(await stageside.ask('storeReady', { space: 'main' })).toMatchObject({ ok: true });
});

test('the toolbar icon opens the true popup over the tab', async ({ stageside }) => {
  const popup = await stageside.pressToolbarIcon(await stageside.openGmail());

  expect(popup.url()).toBe(`chrome-extension://${stageside.extensionId}/popup.html`);
});

test('an error that nobody catches is remembered, wherever it is thrown', () =>
  withBrowser(async (stageside) => {
    const page = await stageside.openGmail();
    await page.evaluate(() => void setTimeout(() => void Promise.reject(new Error('of the page'))));
    const [worker] = stageside.context.serviceWorkers();
    await worker?.evaluate(() => void setTimeout(() => void Promise.reject(new Error('of the worker'))));

    const told = () => stageside.problems.map(({ what }) => what).join();
    await expect.poll(told).toContain('of the page');
    await expect.poll(told).toContain('of the worker');
  }));

test('no request leaves for another host', () =>
  withBrowser(async (stageside) => {
    const page = await stageside.openGmail();
    await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => {}));

    expect(stageside.strayRequests).toEqual(['https://elsewhere.example/']);
  }));
