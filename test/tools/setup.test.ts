import { describe, expect, it } from 'vitest';
import { missingPackages } from '@/test/tools/setup/dependencies.mjs';
import { isAtLeast } from '@/test/tools/setup/node-version.mjs';
import { leftOnScreen } from '@/test/tools/setup/run.mjs';
import { stepRunner } from '@/test/tools/setup/steps.mjs';
import { closingLine, sumTallies, tallyPlaywright, tallyVitest } from '@/test/tools/setup/tally.mjs';

describe('the installed dependencies', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/dexie': { version: '4.4.7' },
    'node_modules/@scope/tool': { version: '1.0.0' },
    'node_modules/binding-elsewhere': { version: '2.0.0', optional: true },
  };

  it('are complete without other platforms’ optional binaries', () => {
    expect(
      missingPackages(locked, {
        'node_modules/dexie': { version: '4.4.7' },
        'node_modules/@scope/tool': { version: '1.0.0' },
      }),
    ).toEqual([]);
  });

  it('are out of date with a package absent or of another version', () => {
    expect(missingPackages(locked, { 'node_modules/dexie': { version: '4.4.6' } })).toEqual([
      'dexie@4.4.7',
      '@scope/tool@1.0.0',
    ]);
  });
});

describe('the oldest Node', () => {
  it.each([
    ['20.20.2', '20.19', true],
    ['20.19.0', '20.19', true],
    ['20.9.0', '20.19', false],
    ['18.99.0', '20.19', false],
    ['24.0.0', '20.19', true],
  ])('%s against %s: %s', (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected);
  });
});

describe('the closing line', () => {
  it('adds up all tests, and one for each check that has none of its own', () => {
    const tallies = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 70, failed: 2, skipped: 0 },
    ];

    expect(closingLine(sumTallies(tallies))).toBe('71 passed, 2 failed');
  });

  it('counts a skipped test as failed', () => {
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 3 failed');
  });

  it('counts a test file that could not be loaded', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 1,
      success: false,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    };

    expect(tallyVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 1 });
  });

  it('counts a browser test that passed only when tried again as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };

    expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });
});

describe('the steps of a run', () => {
  const passed = (count: number) => ({ tally: { passed: count, failed: 0, skipped: 0 } });

  it('go on after a failure and remember it', async () => {
    const said: string[] = [];
    const steps = stepRunner(
      (line) => said.push(line),
      () => 0,
    );

    expect(await steps.run('types', () => Promise.reject(new Error('x is not a y')))).toBe(false);
    expect(await steps.run('unit tests', () => Promise.resolve(passed(7)))).toBe(true);

    expect(said).toEqual([
      '[00:00] types …',
      '        x is not a y',
      '[00:00] types: FAILED in 0.0 s',
      '[00:00] unit tests …',
      '[00:00] unit tests: passed in 0.0 s',
    ]);
    expect(closingLine(sumTallies(steps.results.map(({ tally }) => tally)))).toBe('7 passed, 1 failed');
  });

  it('tell each failure beside its name where they run side by side', async () => {
    const said: string[] = [];
    const steps = stepRunner(
      (line) => said.push(line),
      () => 0,
    );
    let arrive = (): void => {};
    const fetched = new Promise<{ readonly note: string }>((resolve) => {
      arrive = () => resolve({ note: 'installed' });
    });

    const webmail = steps.run('webmail', () => fetched);
    await Promise.all([
      steps.run('types', () => Promise.reject(new Error('x is not a y'))),
      steps.run('format', () => Promise.reject(new Error('ugly.ts'))),
    ]);
    arrive();
    await webmail;

    expect(said).toEqual([
      '[00:00] webmail …',
      '[00:00] types …',
      '[00:00] format …',
      '        x is not a y',
      '[00:00] types: FAILED in 0.0 s',
      '        ugly.ts',
      '[00:00] format: FAILED in 0.0 s',
      '[00:00] webmail: passed in 0.0 s (installed)',
    ]);
    expect(steps.results.map(({ name }) => name)).toEqual(['types', 'format', 'webmail']);
  });

  it('fail where tests failed, were skipped, or none ran', async () => {
    const steps = stepRunner(
      () => {},
      () => 0,
    );
    const run = (failed: number, skipped: number) =>
      steps.run('tests', () => Promise.resolve({ tally: { passed: failed + skipped, failed, skipped } }));

    expect([await run(1, 0), await run(0, 1), await run(0, 0)]).toEqual([false, false, false]);
    expect(steps.results.at(-1)?.tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the output of a program', () => {
  it('is what a terminal would show in the end', () => {
    const drawn =
      '\u001B[?25l⠋ Preparing...\u001B[K⠙ [1/2] background\u001B[K✗ \u001B[31mBuild failed\u001B[39m\r\nwhy\n';

    expect(leftOnScreen(drawn)).toBe('✗ Build failed\nwhy\n');
  });
});
