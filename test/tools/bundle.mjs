import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '#tools/project.mjs';

/**
 * Bundles a module of ours to one script that any page can be given over the debugging protocol.
 * @param {URL} entry a TypeScript module
 * @param {string} name the global that holds what the module exports
 * @returns {Promise<string>} the script
 */
export async function bundleScript(entry, name) {
  const root = projectRoot.replace(/[/\\]$/, '');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    // Left alone in libraries, whose users are to say.
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': root, '#i18n': `${root}/.wxt/i18n/index.ts` } },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name, fileName: name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry.pathname} gave no script.`);
  return chunk.code;
}
