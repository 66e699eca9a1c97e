import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from '#tools/bundle.mjs';
import { openLab } from '#tools/bench/lab.mjs';
import { askBackground } from '#tools/bench/ask.mjs';
import { temporaryProfile } from '#tools/browser/profile.mjs';
import { unpackedExtensionId } from '#tools/browser/worker.mjs';
import { cacheFolder } from '#tools/project.mjs';

/** As many leads as one transaction takes without holding the browser up. */
const chunk = 1000;

/**
 * A throw-away profile whose store holds so many invented leads. They are written once, in as long as that takes, and
 * kept in `.cache`; each run gets a copy, so that whatever a bench does to it, the next one starts alike.
 * @param {object} options
 * @param {import('#tools/browser.mjs').FoundBrowser} options.browser
 * @param {string} options.extension its place in the file system is part of the store's address
 * @param {number} options.leads
 * @param {string} options.script writes them, as `seedScript` gives it
 * @param {(line: string) => void} options.say
 * @returns {Promise<{ path: string, remove: () => void }>}
 */
export async function seededProfile({ browser, extension, leads, script, say }) {
  const kept = join(cacheFolder, 'bench', 'stores', String(leads));
  const stamp = stampOf(extension, script);
  if (!existsSync(join(kept, 'stamp')) || readFileSync(join(kept, 'stamp'), 'utf8') !== stamp) {
    say(`Writing ${leads.toLocaleString('en')} leads to measure with; they are kept for the next time …`);
    await makeStore({ browser, extension, leads, say, kept, script });
    writeFileSync(join(kept, 'stamp'), stamp);
  }
  const profile = temporaryProfile(browser.executablePath);
  for (const part of partsOf(extension))
    cpSync(join(kept, part), join(profile.path, part), { recursive: true });
  return profile;
}

/**
 * What writes a store, for any page of the extension.
 * @returns {Promise<string>} a script
 */
export function seedScript() {
  return bundleScript(new URL('../../bench/page/seed.ts', import.meta.url), 'bench');
}

/** @param {Parameters<typeof seededProfile>[0] & { kept: string }} options */
async function makeStore({ browser, extension, leads, say, kept, script }) {
  rmSync(kept, { recursive: true, force: true });
  const profile = temporaryProfile(browser.executablePath);
  try {
    const lab = await openLab({ browser, extension, profile: profile.path });
    const tab = await lab.openTab();
    await tab.goto(lab.backstageOf());
    await tab.page.run(`${script};0`);
    const { name } = await askBackground(tab.page, 'storeReady', { space: 'main' });
    for (let from = 0; from < leads; from += chunk) {
      await tab.page.call('seed', { store: name, from, to: Math.min(leads, from + chunk) });
      if ((from / chunk) % 25 === 24) say(`  ${(from + chunk).toLocaleString('en')}`);
    }
    await lab.close();
    for (const part of partsOf(extension)) {
      mkdirSync(join(kept, part), { recursive: true });
      cpSync(join(profile.path, part), join(kept, part), { recursive: true });
    }
  } finally {
    profile.remove();
  }
}

/**
 * Where a profile keeps what an extension has stored. The rest is left behind, the worker's registration above all: a
 * copy of it would start the worker of an older build.
 * @param {string} extension
 */
function partsOf(extension) {
  const id = unpackedExtensionId(extension);
  return [
    join('Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`),
    join('Default', 'Local Extension Settings', id),
  ];
}

/**
 * What makes a kept store usable: where it belongs, and all the code that wrote it, from the people to the schema.
 * @param {string} extension
 * @param {string} script
 */
function stampOf(extension, script) {
  return createHash('sha256').update(extension).update(script).digest('hex');
}
