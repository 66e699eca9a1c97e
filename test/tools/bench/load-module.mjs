import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { projectRoot } from '#tools/project.mjs';

/**
 * Loads one of the project's TypeScript modules into Node, which does not read TypeScript itself.
 * @param {URL} module
 * @returns {Promise<any>} its exports
 */
export async function loadModule(module) {
  const { module: loaded } = await runnerImport(fileURLToPath(module), {
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': projectRoot.replace(/\/$/, '') } },
  });
  return loaded;
}
