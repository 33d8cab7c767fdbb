import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { readRuntime } from '../../../build/setup/runtime.ts';

export interface EmptyWindow {
  readonly pid: number;
  close(): Promise<void>;
}

/** The least that Electron can be: one window of that size with nothing in it, drawn as the kiosk of tests is drawn. */
export async function openEmptyWindow(size: { width: number; height: number }): Promise<EmptyWindow> {
  const appDir = mkdtempSync(join(tmpdir(), 'vitrina-empty-'));
  writeFileSync(join(appDir, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  writeFileSync(
    join(appDir, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow(${JSON.stringify({ ...size, frame: false })}).loadURL('about:blank'));`,
  );
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = readRuntime().distPath;
  const app = await _electron.launch({
    args: [
      appDir,
      `--user-data-dir=${join(appDir, 'profile')}`,
      '--disable-gpu',
      '--enable-unsafe-swiftshader',
      '--force-device-scale-factor=1',
    ],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await app.firstWindow();
  const pid = app.process().pid;
  if (pid === undefined) throw new Error('the empty window has no process');
  return {
    pid,
    close: async () => {
      await app.close();
      rmSync(appDir, { recursive: true, force: true });
    },
  };
}
