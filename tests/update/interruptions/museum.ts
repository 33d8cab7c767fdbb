import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Files } from '../../../electron/update/files.ts';
import type { VerifiedRelease } from '../../../electron/update/repository/verified-release.ts';
import { startStore } from '../../../electron/update/store/start-store.ts';
import { sweepStore } from '../../../electron/update/store/sweep.ts';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { aFolder, sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { install, installedAt, installVerified, onStick, type Stick } from '../../fixtures/store.ts';
import { cutPowerAt, wrapFiles } from './wrapped-files.ts';

/** A kiosk that shows release 3, keeps 2 and 1, and gets a stick with release 4. */
export interface Museum {
  readonly stick: Stick;
  readonly next: VerifiedRelease;
  /** A store as it was before the stick came; the test may do anything to it. */
  readonly aStore: () => string;
}

export const shown = 3;
export const offered = 4;

/** What an update meets: media that stay, that come, and that go with the oldest release; in one chunk and in many. */
export async function aMuseum(): Promise<Museum> {
  const originalDir = aFolder();
  for (const release of [1, 2, shown]) {
    await install(buildRelease({ release, media: ['stays', `of ${release}`] }), originalDir);
  }
  const coming = Array.from({ length: 16 }, (_, index) => `comes ${index}`);
  const media = ['stays', ...coming, 'x'.repeat(2 * 1024 * 1024 + 1)];
  const stick = await onStick(buildRelease({ release: offered, media }));
  return {
    stick,
    next: stick.verified,
    aStore() {
      const storeDir = join(aFolder(), 'store');
      cpSync(originalDir, storeDir, { recursive: true });
      return storeDir;
    },
  };
}

/** How many steps of the file system a whole update takes, activation and sweep included. */
export async function countSteps({ next, aStore }: Museum): Promise<number> {
  let steps = 0;
  const counting = wrapFiles((step, go) => ((steps = step.number), go()));
  await installVerified(next, aStore(), { files: counting });
  return steps;
}

/** Updates, on trial as staff do, until the power goes; `true` where it was told to be done before. */
export async function updateUntil(
  { next }: Museum,
  storeDir: string,
  cutAt: number,
  inner?: Files,
): Promise<boolean> {
  try {
    await installVerified(next, storeDir, { files: cutPowerAt(cutAt, inner), isOnTrial: true });
    return true;
  } catch (cause) {
    expect(cause).toMatchObject({ name: 'PowerCutError' });
    return false;
  }
}

/**
 * Starts a kiosk as after a power cut and expects **the invariant**: visitors see the old release whole or the new one
 * whole. Every file of it is read. Answers which one.
 */
export async function expectWhole(storeDir: string): Promise<number> {
  const started = await startStore(storeDir, installedAt);
  if (!started.ok) throw new Error(`visitors see nothing: ${started.code}`);
  const { manifest, databasePath, mediaDir, fellBack, missingFiles } = started.value;
  expect({ fellBack, missingFiles }).toEqual({ fellBack: undefined, missingFiles: 0 });
  expect([shown, offered]).toContain(manifest.release);
  expectFiles(manifest, databasePath, mediaDir);
  return manifest.release;
}

/** The next start sweeps, and the next attempt succeeds and leaves nothing behind. */
export async function expectNextAttempt({ next }: Museum, storeDir: string): Promise<void> {
  await sweepStore(storeDir);
  await expectWhole(storeDir);
  await installVerified(next, storeDir);
  expect(await expectWhole(storeDir)).toBe(offered);
  await sweepStore(storeDir);
  expect(readdirSync(join(storeDir, 'releases')).sort()).toEqual(['2', '3', '4']);
  expect(readdirSync(join(storeDir, 'media'))).toHaveLength(new Set(namedFiles(storeDir)).size);
  for (const name of ['staging', 'wanted.json']) expect(existsSync(join(storeDir, name))).toBe(false);
}

function namedFiles(storeDir: string): readonly string[] {
  return readdirSync(join(storeDir, 'releases')).flatMap((name) => {
    const text = readFileSync(join(storeDir, 'releases', name, 'release.json'), 'utf8');
    return (JSON.parse(text) as ReleaseManifest).assets.map((asset) => asset.sha256);
  });
}

function expectFiles(manifest: ReleaseManifest, databasePath: string, mediaDir: string): void {
  expect(sha256(readFileSync(databasePath))).toBe(manifest.database.sha256);
  for (const asset of manifest.assets) {
    expect(sha256(readFileSync(join(mediaDir, asset.sha256)))).toBe(asset.sha256);
  }
}
