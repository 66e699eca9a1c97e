import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#tools/project.mjs';

/**
 * Whether a Node version is at least another.
 * @param {string} version e.g. `20.20.2`
 * @param {string} least e.g. `20.19`
 */
export function isAtLeast(version, least) {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number));
  for (const [index, part] of (want ?? []).entries()) {
    const own = have?.[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}

/** Ends the process with a plain word when this Node is older than package.json's `engines` asks for. */
export function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const least = engines.node.replace('>=', '');
  if (isAtLeast(process.versions.node, least)) return;
  console.error(
    `Stageside needs Node ${least} or newer; this is ${process.versions.node} (https://nodejs.org).`,
  );
  process.exit(1);
}
