import path from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { filesOf, textOf } from '@/test/repository/files';

/**
 * A worker starts again and again, and everything that it evaluates before its first answer is waited for. Zod and Dexie
 * take longer to start than a look-up takes in all, so they may be imported only when something needs them.
 */
const entry = 'entrypoints/background/index.ts';
const sources = new Set(filesOf('entrypoints/**/*.ts', 'lib/**/*.ts'));

type Import = { readonly type: string; readonly importKind?: string; readonly source?: { value: string } };

/** What a module imports at once, types left out. */
function importsOf(file: string): readonly string[] {
  const { body } = parseAst(textOf(file), { lang: 'ts' }) as unknown as { readonly body: readonly Import[] };
  return body
    .filter(({ type }) => /^(?:Import|Export(?:Named|All))Declaration$/u.test(type))
    .filter(({ importKind, source }) => importKind !== 'type' && source)
    .map(({ source }) => source?.value ?? '');
}

/** A project's file by the name it is imported under from another; undefined: a package. */
function fileOf(name: string, from: string): string | undefined {
  const base = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(from), name);
  return [`${base}.ts`, `${base}/index.ts`].find((file) => sources.has(file));
}

/** Packages that are evaluated together with a module, each with the file that asks for it. */
function packagesOf(start: string): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set([start]);
  for (const file of seen)
    for (const name of importsOf(file)) {
      const next = fileOf(name, file);
      if (next) seen.add(next);
      else packages.set(name, file);
    }
  return packages;
}

it('the background starts without Zod and without Dexie', () => {
  expect([...packagesOf(entry).keys()].toSorted()).toEqual([
    'uuidv7',
    'wxt/browser',
    'wxt/utils/define-background',
  ]);
});

it('sees what a module brings along', () => {
  expect(packagesOf('entrypoints/background/open-space.ts').get('dexie')).toBe('lib/store/database.ts');
});
