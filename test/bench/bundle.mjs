import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { figureOf } from '#tools/bench/figure.mjs';

export const about = 'size of what runs in foreign pages, minified, beside an empty content script';

/** Bytes; DESIGN.md, "Performance". */
const budget = 40_000;

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run({ extension, bare }) {
  const [empty] = scriptsOf(await bare());
  return scriptsOf(await extension()).map(({ name, bytes }) =>
    figureOf({
      name: `script in pages: ${name}`,
      unit: 'B',
      ours: [bytes],
      floor: empty === undefined ? [] : [empty.bytes],
      budget,
      budgetOf: 'value',
    }),
  );
}

/**
 * What an unpacked extension runs in foreign pages: its content scripts, and what the background injects.
 * @param {string} extension
 */
function scriptsOf(extension) {
  const injected = readdirSync(extension).filter((file) => file !== 'background.js');
  const registered = readdirSync(join(extension, 'content-scripts')).map((file) => `content-scripts/${file}`);
  return [...registered, ...injected]
    .filter((file) => file.endsWith('.js'))
    .map((name) => ({ name, bytes: statSync(join(extension, name)).size }));
}
