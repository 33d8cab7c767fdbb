import { defineConfig } from '@playwright/test';

/** End-to-end tests in the real Electron. One at a time: each has a window of its own on one small machine. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/test-results/e2e',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env['CI'] ? 'line' : 'list',
});
