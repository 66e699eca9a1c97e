import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/browser.setup.ts',
  // Each test owns a browser profile, so that any two may run at a time; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: '.cache/browser-tests.json' }]],
  outputDir: 'test-results',
  use: { trace: 'off' },
});
