import { join } from 'node:path';
import { cacheFolder, commandScript, projectRoot } from '#tools/project.mjs';
import { runProgram } from '#tools/setup/run.mjs';

/**
 * Builds the extension in `test/bench/bare`.
 * @returns {Promise<string>} its folder, unpacked
 * @throws when the build fails; the message holds what it printed
 */
export async function buildBareExtension() {
  const source = join(projectRoot, 'test', 'bench', 'bare');
  const args = [commandScript('wxt'), 'build', source, '--level', 'warn'];
  const { code, output } = await runProgram(process.execPath, args, { minutes: 5 });
  if (code !== 0) throw new Error(`The bare extension was not built (exit ${code}):\n${output.trim()}`);
  return join(cacheFolder, 'bench', 'bare', 'chrome-mv3');
}
