import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '#tools/project.mjs';
import { ensureBuilt } from '#tools/setup/build.mjs';

/**
 * Builds the extension where it is stale and copies it to a place of the benches' own: its id follows from the place,
 * so that a seeded profile goes on belonging to it, and a build made meanwhile changes nothing.
 * @returns {Promise<string>} the copy, unpacked
 */
export async function copyExtension() {
  const folder = await ensureBuilt();
  const copy = join(cacheFolder, 'bench', 'extension');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
}
