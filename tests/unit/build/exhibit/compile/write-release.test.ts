import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeRelease } from '../../../../../build/exhibit/compile/write-release.ts';
import type { CompiledRelease } from '../../../../../build/exhibit/compile/compile-exhibit.ts';
import {
  findManifest,
  knownFrom,
  nextReleaseNumber,
} from '../../../../../build/exhibit/compile/release-number.ts';
import type { EntryId } from '../../../../../content/schema/ids.ts';
import { releaseManifestSchema } from '../../../../../content/schema/release.ts';
import { ReleaseRejectedError } from '../../../../../electron/update/rejection.ts';
import { compileFolder } from '../../../../fixtures/compiled-exhibit.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

let compiled: CompiledRelease;

beforeAll(async () => {
  compiled = await compileFolder((await aTinyExhibit()).dir);
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('writeRelease', () => {
  it('names every file by its content and lists it in the manifest', async () => {
    const releaseDir = join(aFolder(), 'release');
    await writeRelease(compiled, 3, releaseDir);
    const manifest = releaseManifestSchema.parse(
      JSON.parse(readFileSync(join(releaseDir, 'release.json'), 'utf8')),
    );
    expect(manifest.release).toBe(3);
    expect(sha256(readFileSync(join(releaseDir, 'exhibit.sqlite')))).toBe(manifest.database.sha256);
    expect(readdirSync(join(releaseDir, 'media')).sort()).toEqual(
      manifest.assets.map((asset) => asset.sha256),
    );
    for (const asset of manifest.assets) {
      expect(sha256(readFileSync(join(releaseDir, 'media', asset.sha256)))).toBe(asset.sha256);
    }
  });

  it('replaces an older release as a whole and leaves nothing beside it', async () => {
    const releaseDir = join(aFolder(), 'release');
    mkdirSync(join(releaseDir, 'media'), { recursive: true });
    writeFileSync(join(releaseDir, 'media', 'old'), 'old');
    await writeRelease(compiled, 1, releaseDir);
    expect(existsSync(join(releaseDir, 'media', 'old'))).toBe(false);
    expect(readdirSync(dirname(releaseDir))).toEqual(['release']);
  });

  it('leaves the older release where no kiosk would take the new one', async () => {
    const releaseDir = join(aFolder(), 'release');
    await writeRelease(compiled, 1, releaseDir);
    const other = { ...compiled, manifest: { ...compiled.manifest, exhibit: 'other' as EntryId } };
    await expect(writeRelease(other, 2, releaseDir)).rejects.toThrow(ReleaseRejectedError);
    expect(findManifest(releaseDir)?.release).toBe(1);
    expect(readdirSync(dirname(releaseDir))).toEqual(['release']);
  });

  it('leaves the older release and no half of a new one when it fails on the way', async () => {
    const releaseDir = join(aFolder(), 'release');
    await writeRelease(compiled, 1, releaseDir);
    const [asset] = compiled.assets;
    const broken = { ...compiled, assets: [...compiled.assets, ...(asset ? [asset] : [])] };
    await expect(writeRelease(broken, 2, releaseDir)).rejects.toThrow('EEXIST');
    expect(findManifest(releaseDir)?.release).toBe(1);
    expect(readdirSync(dirname(releaseDir))).toEqual(['release']);
  });
});

describe('nextReleaseNumber', () => {
  it('begins with 1', () => {
    expect(nextReleaseNumber(compiled.manifest, [undefined, undefined])).toBe(1);
  });

  it('keeps the number of a release whose content is the same', () => {
    expect(nextReleaseNumber(compiled.manifest, [knownFrom({ ...compiled.manifest, release: 4 })])).toBe(4);
  });

  it('is one more than the newest release whose content differs', () => {
    const database = { sha256: 'a'.repeat(64), bytes: 1 };
    const older = { ...compiled.manifest, release: 2 };
    expect(
      nextReleaseNumber(compiled.manifest, [older, { ...older, release: 7, database }].map(knownFrom)),
    ).toBe(8);
  });

  it('does not count the releases of another exhibit', () => {
    const other = {
      ...compiled.manifest,
      exhibit: 'another' as typeof compiled.manifest.exhibit,
      release: 9,
    };
    expect(nextReleaseNumber(compiled.manifest, [knownFrom(other)])).toBe(1);
  });
});
