import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * What a folder of pages owes: it holds exactly what its `make.mjs` writes, and nobody real.
 * @param site the folder's name under `test/fixtures`
 * @param makeFiles what its `make.mjs` gives
 */
export function testFixtureFiles(site: string, makeFiles: () => Promise<ReadonlyMap<string, string>>): void {
  const folder = `test/fixtures/${site}`;

  it('are the pages that make.mjs writes, all of them and no others', async () => {
    const made = await makeFiles();
    const lying = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(lying.map(({ name }) => name).sort()).toEqual([...made.keys()].sort());
    for (const [name, text] of made) {
      expect(readFileSync(`${folder}/${name}`, 'utf8'), `${name}: run make/make.mjs`).toBe(text);
    }
  });

  it('hold nobody real: every address ends in .example', async () => {
    for (const text of (await makeFiles()).values()) {
      const addresses = text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu) ?? [];
      expect(addresses.filter((address) => !/\.example$/iu.test(address))).toEqual([]);
    }
  });
}
