import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { openGate } from '../../build/setup/launch/demo-pin.ts';
import { readRuntime } from '../../build/setup/runtime.ts';
import { displayOfWorker } from './display.ts';

const projectDir = path.resolve(import.meta.dirname, '../..');
export const demoStoreDir = path.join(projectDir, '.output/store');
/** The PIN of every kiosk in a test, unless it is to have none. */
export const testPin = '270191';

export interface KioskOptions {
  readonly width?: number;
  readonly height?: number;
  readonly storeDir?: string;
  /** Contents of settings.json. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** false for a kiosk as it comes from the technician: nobody has chosen a PIN yet. */
  readonly hasPin?: boolean;
  /** An earlier kiosk's, to start it again; the test removes it. */
  readonly profileDir?: string;
  /** true for the whole screen, as in a museum; else a window of the given size. */
  readonly isFullScreen?: boolean;
  /** A day on which the idle loop is watched, and turned by the arrows: `2026-01-27`. */
  readonly idlePreview?: string;
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built kiosk in the real Electron, in a window of its own, with a fresh profile. */
export interface Kiosk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profileDir: string;
  close(): Promise<void>;
}

/** Starts the same application that visitors touch. Needs a display and what `npm start` builds and installs. */
export async function launchKiosk(options: KioskOptions = {}): Promise<Kiosk> {
  const { width = 1080, height = 1920, storeDir = demoStoreDir, settings = {}, hasPin = true } = options;
  const profileDir = options.profileDir ?? (await mkdtemp(path.join(os.tmpdir(), 'vitrina-e2e-')));
  const settingsPath = path.join(profileDir, 'settings.json');
  await writeFile(settingsPath, JSON.stringify(settings));
  if (hasPin && !options.profileDir)
    await (await openGate(path.join(profileDir, 'staff'))).choose(testPin, null);
  // Named this way, and not by executablePath, Playwright brings its loader, which holds the app back until it listens.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = readRuntime().distPath;
  const app = await _electron.launch({
    args: [
      projectDir,
      `--user-data-dir=${profileDir}`,
      ...(options.isFullScreen ? [] : ['--windowed', `--size=${width}x${height}`]),
      ...(options.idlePreview ? [`--preview-idle=${options.idlePreview}`] : []),
      `--store=${storeDir}`,
      `--settings=${settingsPath}`,
      '--disable-gpu',
      '--enable-unsafe-swiftshader',
      '--force-device-scale-factor=1',
    ],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...(await displayOfWorker()), ...options.environment } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await page.waitForFunction(
    () => document.readyState === 'complete' && document.querySelector('#stage > *') !== null,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return {
    app,
    page,
    profileDir,
    close: async () => {
      await app.close();
      if (!options.profileDir) await rm(profileDir, { recursive: true, force: true });
    },
  };
}
