import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// Two projects: pure logic under Node, and the stage in a simulated browser with the shell's contract in memory.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte({ configFile: false }), svelteTesting({ autoCleanup: false })],
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] },
      },
      {
        // svelteTesting takes Svelte's browser build and removes what a test has mounted.
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/component/setup.ts'],
        },
      },
    ],
  },
});
