import { describe, expect, it } from 'vitest';
import { filesOf, root, textOf } from '@/test/repository/files';
import { seedOf } from '@/test/chance';
import { testsWithChance } from '@/test/tools/hunt/tests-with-chance.mjs';

const tests = filesOf('test/**/*.{ts,tsx}');

describe('what is tried at random', () => {
  it('is tried as often as is asked for in one place', () => {
    const own = tests.filter((file) =>
      textOf(file)
        .split('\n')
        .some((line) => /numRuns: (?!runs\()/u.test(line) && !line.includes('fc.sample(')),
    );
    expect(own).toEqual([]);
  });

  it('has the seed that is given in one place', () => {
    const givers = tests.filter((file) =>
      /fc\.configureGlobal\(|fc\.assert\([^;]*\bseed:/su.test(textOf(file)),
    );
    expect(givers).toEqual(['test/setup.ts']);
  });

  it('is another thing in each test, and the same whenever it is run', () => {
    expect(seedOf('a test')).toBe(seedOf('a test'));
    expect(seedOf('a test')).not.toBe(seedOf('another test'));
  });

  it('is hunted through wherever it stands, kits among it', () => {
    const hunted = testsWithChance(root);
    const named = tests.filter(
      (file) => file.endsWith('.test.ts') && textOf(file).includes("from 'fast-check'"),
    );
    expect(hunted).toEqual(expect.arrayContaining([...named]));
    expect(hunted).toContain('test/sites/linkedin/linkedin-adapter.test.ts');
    expect(hunted).not.toContain('test/repository/tree.test.ts');
  });
});
