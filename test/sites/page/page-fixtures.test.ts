import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeFiles } from '@/test/fixtures/page/make/make.mjs';

const folder = 'test/fixtures/page';

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
    const addresses = text.match(/[\w.+-]+@[a-z][\w-]*(?:\.[\w-]+)+/gu) ?? [];
    expect(addresses.filter((address) => !/\.example$|^logo@2x\.png$/iu.test(address))).toEqual([]);
  }
});
