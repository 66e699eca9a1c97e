import { cpSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '#tools/browser/open.mjs';
import { furnishProfile, isProfileInUse } from '#tools/browser/profile.mjs';
import { unpackedExtensionId } from '#tools/browser/worker.mjs';
import { cacheFolder, extensionFolder } from '#tools/project.mjs';

/**
 * Opens the browser for a person, on the practice inbox, and stays until it is closed. Its profile and a copy of the
 * extension are kept, so that leads are still there next time and a later build does not pull files from under it.
 * @param {import('#tools/browser.mjs').FoundBrowser} browser
 * @returns {Promise<number>} exit code
 */
export async function run({ executablePath, sandbox }) {
  const [extension, profile] = [join(cacheFolder, 'extension'), join(cacheFolder, 'profile')];
  if (isProfileInUse(profile))
    throw new Error('The browser is open already, from an earlier `npm start`. Close it first.');
  rmSync(extension, { recursive: true, force: true });
  cpSync(extensionFolder(), extension, { recursive: true });
  furnishProfile(profile, unpackedExtensionId(realpathSync(extension)));
  const opened = await openBrowser({ executablePath, extension, profile, headless: false, sandbox }).catch(
    (error) => {
      throw new Error(
        `The browser window did not open: ${error.message}\nWithout a display: npm start -- --headless`,
      );
    },
  );
  const { pipe, extensionId, closed, close } = opened;
  await showPractice(pipe, `chrome-extension://${extensionId}/practice.html`);
  console.log(
    '\nThe practice inbox is open in the browser. Close the browser, or press Ctrl-C here, to end.',
  );
  console.log(`What you do there is kept in ${profile}`);
  const end = () => void close();
  process.once('SIGINT', end).once('SIGTERM', end);
  await closed;
  return 0;
}

/**
 * Shows an address in a tab of its own, instead of the empty first one, and keeps it in front of the page that greets
 * whoever starts for the first time.
 * @param {import('#tools/browser/pipe.mjs').Pipe} pipe
 * @param {string} url
 */
async function showPractice(pipe, url) {
  const { targetInfos } = await pipe.send('Target.getTargets', { filter: [{ type: 'page' }] });
  const empty = targetInfos.find((/** @type {{ url: string }} */ target) => target.url === 'about:blank');
  const { targetId } = await pipe.send('Target.createTarget', { url });
  const inFront = () => pipe.send('Target.activateTarget', { targetId });
  let greeted = false;
  for (const event of ['Target.targetCreated', 'Target.targetInfoChanged'])
    pipe.on(event, ({ targetInfo: { type, url: shown } }) => {
      if (greeted || type !== 'page' || !shown.endsWith('#welcome')) return;
      greeted = true;
      void inFront();
    });
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  await inFront();
  if (empty) await pipe.send('Target.closeTarget', { targetId: empty.targetId });
}
