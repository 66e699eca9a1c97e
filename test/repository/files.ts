import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of the project by glob, as paths from its folder, sorted; what is installed or built is left out. */
export function filesOf(...patterns: readonly string[]): readonly string[] {
  const ignore = ['node_modules/**', '.output/**', '.wxt/**', '.cache/**', '.git/**', 'test-results/**'];
  return globSync([...patterns], { cwd: root, ignore, dot: true, expandDirectories: false }).toSorted();
}

/** A file's text, by its path from the project's folder. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
