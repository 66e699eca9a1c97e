import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * The test files that try properties: they, or what they take from beside them, ask for fast-check.
 * @param {string} root the project's folder
 * @returns {string[]} paths from there, with slashes, sorted
 */
export function testsWithChance(root) {
  const files = globSync(['test/**/*.{ts,tsx}'], { cwd: root, ignore: ['test/e2e/**'] });
  /** @type {Map<string, Asked>} */
  const askedByFile = new Map(files.map((file) => [slashed(file), askedIn(root, file)]));
  return [...askedByFile.keys()]
    .filter((file) => /\.test\.tsx?$/u.test(file) && reachesChance(file, askedByFile, new Set()))
    .toSorted();
}

/** @typedef {{ readonly isChance: boolean, readonly modules: readonly string[] }} Asked */

/**
 * What a file imports: chance itself, and modules of the tests, without their endings.
 * @param {string} root
 * @param {string} file
 * @returns {Asked}
 */
function askedIn(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  const names = Array.from(text.matchAll(/\bfrom '([^']+)'/gu), ([, name = '']) => name);
  return {
    isChance: names.includes('fast-check'),
    modules: names.flatMap((name) => {
      if (name.startsWith('@/test/')) return [name.slice(2)];
      return name.startsWith('./') ? [slashed(relative(root, resolve(root, dirname(file), name)))] : [];
    }),
  };
}

/**
 * @param {string} file
 * @param {ReadonlyMap<string, Asked>} askedByFile
 * @param {Set<string>} seen
 * @returns {boolean}
 */
function reachesChance(file, askedByFile, seen) {
  const asked = askedByFile.get(file);
  if (asked === undefined || seen.has(file)) return false;
  seen.add(file);
  return (
    asked.isChance ||
    asked.modules.some((module) =>
      [`${module}.ts`, `${module}.tsx`].some((each) => reachesChance(each, askedByFile, seen)),
    )
  );
}

/** @param {string} path */
function slashed(path) {
  return path.split(sep).join('/');
}
