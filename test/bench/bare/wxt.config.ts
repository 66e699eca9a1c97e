import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { cacheFolder } from '#tools/project.mjs';

/**
 * The smallest extension of the kind that ours is, made by the same tools: a worker that gives every message back, an
 * empty content script, a popup with one element. What it takes is the floor of what ours can take.
 */
// oxlint-disable-next-line import/no-default-export -- WXT takes its configuration by the default export
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  outDir: join(cacheFolder, 'bench', 'bare'),
  vite: () => ({ build: { target: 'es2022', sourcemap: false } }),
  manifest: { name: 'Bare', version: '1.0.0', host_permissions: ['https://mail.google.com/*'] },
});
