import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyRuntime } from '../../../../build/package/copy-runtime.ts';
import { aFolder } from '../../../fixtures/files.ts';

function aRuntime(...paths: string[]): string {
  const dir = aFolder();
  for (const path of ['electron', ...paths]) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), path);
  }
  return dir;
}

describe('copyRuntime', () => {
  it.each(['resources/default_app.asar', 'resources/default_app.asar/main.js'])(
    'leaves out the app for development, as in %s',
    async (path) => {
      const targetDir = join(aFolder(), 'runtime');
      await copyRuntime(aRuntime(path, 'locales/en-US.pak'), targetDir);
      expect(existsSync(join(targetDir, 'resources/default_app.asar'))).toBe(false);
      expect(readFileSync(join(targetDir, 'locales/en-US.pak'), 'utf8')).toBe('locales/en-US.pak');
    },
  );

  it('shares no byte with the runtime, whose fuses must stay as they are', async () => {
    const runtimeDir = aRuntime();
    const targetDir = join(aFolder(), 'runtime');
    await copyRuntime(runtimeDir, targetDir);
    expect(statSync(join(targetDir, 'electron')).ino).not.toBe(statSync(join(runtimeDir, 'electron')).ino);
  });

  it.each(['resources/app.asar', 'resources/app/package.json'])(
    'refuses a runtime that holds another app, as %s',
    async (path) => {
      await expect(copyRuntime(aRuntime(path), join(aFolder(), 'runtime'))).rejects.toThrow(
        'already holds an app',
      );
    },
  );
});
