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
      name: `content script ${name}`,
      unit: 'B',
      ours: [bytes],
      floor: empty === undefined ? [] : [empty.bytes],
      budget,
      budgetOf: 'value',
    }),
  );
}

/**
 * The content scripts of an unpacked extension.
 * @param {string} extension
 */
function scriptsOf(extension) {
  const folder = join(extension, 'content-scripts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ name: file.replace(/\.js$/, ''), bytes: statSync(join(folder, file)).size }));
}
