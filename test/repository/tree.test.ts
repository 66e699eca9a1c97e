import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, root, textOf } from '@/test/repository/files';

const folders = ['components', 'entrypoints', 'lib', 'public', 'test'];
const sources = filesOf('{components,entrypoints,lib}/**/*.{ts,tsx}');
const tests = filesOf('test/**/*.{test,spec}.{ts,tsx}');

describe('the tree', () => {
  it('holds only the folders that the house has', () => {
    const found = new Set(filesOf('*/**').map((file) => file.split('/')[0] ?? ''));
    expect([...found].filter((name) => !name.startsWith('.')).toSorted()).toEqual(folders);
  });

  it('has no folder where things are put that nobody named', () => {
    expect(
      sources.filter((file) =>
        /\/(utils?|helpers?|common|misc|shared|managers?|services?)(\/|\.)/u.test(file),
      ),
    ).toEqual([]);
  });

  it('has one idea a file', () => {
    const long = sources.filter((file) => textOf(file).split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('leaves no test out, but for pages and data that may lie beside the project: those are named', () => {
    const left = /\b(?:it|test|describe)\.(?:skip|only|fixme|todo(?!\(\s*['"`]not run: ))\b/u;
    expect(tests.filter((file) => left.test(textOf(file)))).toEqual([]);
  });

  it('mocks none of its own modules', () => {
    expect(tests.filter((file) => /vi\.mock\(\s*['"](?:@\/|\.)/u.test(textOf(file)))).toEqual([]);
  });

  it('records no download hosts in the lockfile', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved":\s*"https?:/u);
    expect(textOf('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('shows in README the two commands first, and pictures that exist', () => {
    const readme = textOf('README.md');
    expect(readme.indexOf('npm start')).toBeGreaterThan(0);
    expect(readme.indexOf('npm start')).toBeLessThan(1500);
    expect(readme.indexOf('npm test')).toBeLessThan(1500);
    const pictures = [...readme.matchAll(/\]\((test\/pictures\/[^)]+)\)/gu)].map((match) => match[1] ?? '');
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const picture of pictures) expect(existsSync(path.join(root, picture)), picture).toBe(true);
  });
});
