import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// Six projects: pure logic under Node, updates with every failure and attack, the packaged kiosk, every way out of it, the
// stage's state without a page, and the stage in a simulated browser with the shell's contract in memory.
export default defineConfig({
  test: {
    projects: [
      {
        // No Svelte here: its plugin would load the browser builds of packages.
        test: {
          name: 'unit',
          environment: 'node',
          // Compiling an exhibit draws maps and images, and the machine may be busy.
          testTimeout: 60_000,
          include: ['tests/unit/{accessibility,build,content,electron,escape,fixtures}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'update',
          environment: 'node',
          // Every point of an install is a whole install, and thousands of repositories are read.
          testTimeout: 600_000,
          hookTimeout: 120_000,
          include: ['tests/update/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'package',
          environment: 'node',
          testTimeout: 120_000,
          include: ['tests/package/**/*.test.ts'],
          globalSetup: ['tests/package/packages.ts'],
          // Every test starts a whole kiosk; more of them at once only wait for each other.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'escape',
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ['tests/escape/**/*.test.ts'],
          globalSetup: ['tests/package/packages.ts'],
          // Each file has a kiosk and a screen of its own, which mostly wait.
          maxWorkers: 2,
        },
      },
      {
        plugins: [svelte({ configFile: false }), svelteTesting({ autoCleanup: false })],
        test: { name: 'state', environment: 'node', include: ['tests/unit/src/**/*.test.ts'] },
      },
      {
        // svelteTesting takes Svelte's browser build and removes what a test has mounted.
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          // A whole visit is many searches through the page, and the machine may be busy.
          testTimeout: 60_000,
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/component/setup.ts'],
        },
      },
    ],
  },
});
