import vm from 'node:vm';
import { bundleScript } from '#tools/bundle.mjs';

/**
 * Bundles what the command runs of ours as for a browser: loaded file by file, every call would go through a door.
 * @returns {Promise<typeof import('./measure')>}
 */
export async function loadMeasure() {
  const script = await bundleScript(new URL('measure.ts', import.meta.url), 'stagesideMeasure');
  return vm.runInThisContext(`${script};stagesideMeasure`);
}
