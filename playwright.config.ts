import { defineConfig } from '@playwright/test';

/**
 * Tests of the built kiosk in the real Electron: that it does what it must (e2e), and that everybody can use it
 * (accessibility). Two files at a time, each worker on a display of its own: kiosks mostly wait.
 */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'accessibility', testDir: 'tests/accessibility' },
  ],
  outputDir: '.output/test-results/e2e',
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env['CI'] ? 'line' : 'list',
});
