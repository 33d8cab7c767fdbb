/** What starts the product and its tools; whatever none of these reaches is unused. */
export default {
  entry: [
    'electron/main.ts',
    'electron/preload.ts',
    'electron/update-worker.ts',
    'src/main.ts',
    'build/exhibit/cli.ts',
    'build/setup/cli.ts',
    'build/setup/default-app/main.js',
    'tests/**/*.test.ts',
    'tests/e2e/**/*.ts',
    'tests/bench/run.ts',
    'tests/bench/update/install-child.ts',
    'tests/screenshots/run.ts',
  ],
  project: [
    'electron/**/*.ts',
    'src/**/*.{ts,svelte}',
    'build/**/*.{ts,js,mjs}',
    'content/**/*.ts',
    'tests/**/*.ts',
  ],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    '@electron/get',
    'svelte-check',
    '@fontsource-variable/source-sans-3',
    '@fontsource-variable/source-serif-4',
  ],
  ignoreBinaries: ['Xvfb', 'losetup', 'mkfifo', 'mkfs.ext4', 'openssl', 'systemd-analyze', 'systemd-notify', 'umount'],
};
