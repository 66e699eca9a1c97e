import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the extension to which the user has already granted some optional origins: no script can press the
 * browser's own permission bubble, so the copy asks for them from the start.
 * @param folder the unpacked extension
 * @param origins match patterns, e.g. `https://www.linkedin.com/*`
 */
export function grantedCopy(
  folder: string,
  origins: readonly string[],
): { folder: string; remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'stageside-granted-'));
  const copy = join(parent, 'extension');
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions = [...manifest.host_permissions, ...origins];
  writeFileSync(path, JSON.stringify(manifest));
  return { folder: copy, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
