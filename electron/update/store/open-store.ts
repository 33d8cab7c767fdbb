import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { ReleaseManifest } from '../../../content/schema/release.ts';
import { parseManifest } from './manifest.ts';
import { releasePaths, storePaths } from './paths.ts';

/** The release that visitors see, as it lies in the store. */
export interface ActiveRelease {
  readonly manifest: ReleaseManifest;
  readonly databasePath: string;
  /** Holds every asset of the manifest under its SHA-256. */
  readonly mediaDir: string;
}

const activeSchema = z.strictObject({ release: z.int().positive() });

/** What `active.json` says. */
export function activeText(release: number): string {
  return `${JSON.stringify({ release })}\n`;
}

/**
 * Finds the active release of a store. Reads three small things and no media: everything was verified when it was
 * installed, and a kiosk must start at once.
 *
 * `no-release`: nothing has ever been installed. `damaged`: something was, and cannot be read any more.
 */
export function openStore(storeDir: string): Result<ActiveRelease, 'no-release' | 'damaged'> {
  const { activePath, mediaDir, releasesDir } = storePaths(storeDir);
  if (!statSync(activePath, { throwIfNoEntry: false })) return fail('no-release');
  try {
    const { release } = activeSchema.parse(JSON.parse(readFileSync(activePath, 'utf8')));
    const { databasePath, manifestPath } = releasePaths(join(releasesDir, String(release)));
    const manifest = parseManifest(readFileSync(manifestPath, 'utf8'));
    const isWhole = manifest.release === release && statSync(databasePath).size === manifest.database.bytes;
    return isWhole ? ok({ manifest, databasePath, mediaDir }) : fail('damaged');
  } catch {
    // Every cause is the same to the caller: what was active cannot be read.
    return fail('damaged');
  }
}
