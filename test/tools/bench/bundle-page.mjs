import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '#tools/project.mjs';

/**
 * Bundles a module of ours to one script that any page can be given over the debugging protocol; what the module
 * exports becomes the global `bench`.
 * @param {URL} entry a TypeScript module
 * @returns {Promise<string>} the script
 */
export async function bundlePage(entry) {
  const built = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': projectRoot.replace(/\/$/, ''), '#i18n': `${projectRoot}.wxt/i18n/index.ts` } },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'bench', fileName: 'page' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry.pathname} gave no script.`);
  return chunk.code;
}
