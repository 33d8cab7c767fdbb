import { defineConfig } from '@playwright/test';

/** End-to-end tests in the real Electron. Two files at a time, each worker on a display of its own: kiosks mostly wait. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/test-results/e2e',
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env['CI'] ? 'line' : 'list',
});
