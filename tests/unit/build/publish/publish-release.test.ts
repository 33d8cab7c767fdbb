import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPublishingKeys } from '../../../../build/publish/keys/publishing-keys.ts';
import { publishRelease, type PublishReleaseOptions } from '../../../../build/publish/publish-release.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { aKeyFolder, anchorIn, onePassphrase } from '../../../fixtures/key-folder.ts';
import { buildRelease, type BuiltRelease } from '../../../fixtures/release.ts';
import { flipBit } from '../../../fixtures/repository.ts';
import { tufClient } from '../../../fixtures/tuf-client.ts';

/** A curator with keys and a stick. */
async function aCurator() {
  const folder = await aKeyFolder();
  const anchor = await anchorIn(folder);
  const keys = await openPublishingKeys(folder, anchor, onePassphrase);
  const stick = aFolder();
  const publish = (built: BuiltRelease, changes: Partial<PublishReleaseOptions> = {}) =>
    publishRelease({
      releaseDir: built.releaseDir,
      repositoryDir: stick,
      ...{ folder, keys, anchor },
      oldestApp: '0.1.0',
      now: new Date(),
      validDays: 365,
      ...changes,
    });
  return { folder, anchor, keys, stick, publish };
}

/** Publishes until `bytes` are written, and is stopped there. */
async function stopAfter(curator: Awaited<ReturnType<typeof aCurator>>, built: BuiltRelease, bytes: number) {
  const stop = new AbortController();
  const onProgress: NonNullable<PublishReleaseOptions['onProgress']> = (_step, { bytesDone }) => {
    if (bytesDone >= bytes) stop.abort();
  };
  return curator.publish(built, { signal: stop.signal, onProgress });
}

const releaseTarget = (release: number) => `exhibit/winter-roads/${release}/release.json`;

describe('publishRelease', () => {
  it('raises the number of a release by itself, whatever number the compiler gave', async () => {
    const curator = await aCurator();
    const numbers = [];
    for (const media of ['a', 'b', 'c']) {
      numbers.push((await curator.publish(buildRelease({ release: 1, media: [media] }))).manifest.release);
    }
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('keeps the number where the content is the same, and signs it for another term', async () => {
    const curator = await aCurator();
    const built = buildRelease();
    const first = await curator.publish(built);
    const later = new Date(Date.now() + 24 * 3_600_000);
    const second = await curator.publish(built, { now: later });
    expect(second.manifest).toEqual(first.manifest);
    expect(second.version).toBeGreaterThan(first.version);
    expect(second.expires.getTime()).toBeGreaterThan(first.expires.getTime());
  });

  it('counts on from the ledger on an empty stick, and from the stick where the ledger is behind', async () => {
    const curator = await aCurator();
    await curator.publish(buildRelease({ media: ['a'] }));
    const second = await curator.publish(buildRelease({ media: ['b'] }), { repositoryDir: aFolder() });
    expect(second.manifest.release).toBe(2);

    const third = await curator.publish(buildRelease({ media: ['c'] }));
    rmSync(join(curator.folder, 'publishing', 'ledger.json'));
    const fourth = await curator.publish(buildRelease({ media: ['d'] }));
    expect(fourth.manifest.release).toBe(third.manifest.release + 1);
    expect(fourth.version).toBeGreaterThan(third.version);
  });

  it('takes a number that is asked for, but none that other content has', async () => {
    const curator = await aCurator();
    expect((await curator.publish(buildRelease(), { release: 40 })).manifest.release).toBe(40);
    await expect(curator.publish(buildRelease({ media: ['b'] }), { release: 40 })).rejects.toThrow(
      'it gets number 41',
    );
  });

  it('signs higher versions after the ledger is lost on a machine whose clock goes right', async () => {
    const curator = await aCurator();
    const built = buildRelease();
    const first = await curator.publish(built, { now: new Date(Date.now() - 3_600_000) });
    rmSync(join(curator.folder, 'publishing', 'ledger.json'));
    const second = await curator.publish(built, { repositoryDir: aFolder() });
    expect(second.version).toBeGreaterThan(first.version);
  });

  it('stops at a ledger that is damaged instead of counting from 1 again', async () => {
    const curator = await aCurator();
    await curator.publish(buildRelease());
    writeFileSync(join(curator.folder, 'publishing', 'ledger.json'), '{"version":');
    await expect(curator.publish(buildRelease())).rejects.toThrow('is damaged. Nothing was published.');
  });

  it('leaves what was published before valid when it is stopped, and goes on where it was', async () => {
    const curator = await aCurator();
    const trust = { 'root.json': curator.anchor.roots[0]!.text };
    await curator.publish(buildRelease());
    const next = buildRelease({ media: ['one', 'two', 'three'] });
    await expect(stopAfter(curator, next, 4)).rejects.toThrow('aborted');
    const client = await tufClient(curator.stick, trust);
    expect(await client.find(releaseTarget(1))).toBeDefined();

    const written = readdirSync(join(curator.stick, 'targets', 'media')).filter(
      (name) => !name.endsWith('.part'),
    );
    const stamps = () => written.map((name) => statSync(join(curator.stick, 'targets', 'media', name)).ino);
    const before = stamps();
    const { manifest } = await curator.publish(next);
    expect(manifest.release).toBe(2);
    expect(stamps()).toEqual(before);
    expect(await (await tufClient(curator.stick, trust)).find(releaseTarget(2))).toBeDefined();
  });

  it('removes what nothing names any more, and leaves the other files of the stick alone', async () => {
    const curator = await aCurator();
    writeFileSync(join(curator.stick, 'holiday.jpg'), 'x');
    await curator.publish(buildRelease({ media: ['old'] }));
    const { files } = await curator.publish(buildRelease({ media: ['new'] }));
    const found = readdirSync(curator.stick, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(curator.stick.length + 1));
    expect(found.sort()).toEqual(['holiday.jpg', ...files.map(({ path }) => path)].sort());
  });

  it('carries the releases of another exhibit along', async () => {
    const curator = await aCurator();
    await curator.publish(buildRelease({ exhibit: 'two-lights' }));
    await curator.publish(buildRelease());
    const client = await tufClient(curator.stick, { 'root.json': curator.anchor.roots[0]!.text });
    expect(await client.find('exhibit/two-lights/1/release.json')).toBeDefined();
    expect(await client.find(releaseTarget(1))).toBeDefined();
  });

  it('does not carry along what other keys have signed', async () => {
    const [curator, other] = [await aCurator(), await aCurator()];
    await other.publish(buildRelease({ exhibit: 'two-lights' }), { repositoryDir: curator.stick });
    const stranger = buildRelease();
    const keyFolder = await aKeyFolder({ now: new Date(Date.now() - 400 * 24 * 3_600_000) });
    const anchor = await anchorIn(keyFolder);
    const keys = await openPublishingKeys(keyFolder, anchor, onePassphrase);
    await curator.publish(stranger, { folder: keyFolder, anchor, keys });
    const client = await tufClient(curator.stick, { 'root.json': anchor.roots[0]!.text });
    expect(await client.find('exhibit/two-lights/1/release.json')).toBeUndefined();
    expect(await client.find(releaseTarget(1))).toBeDefined();
  });

  it('tells a compiled file that has changed since it was compiled, or vanished', async () => {
    const curator = await aCurator();
    const built = buildRelease();
    flipBit(join(built.releaseDir, 'exhibit.sqlite'));
    await expect(curator.publish(built)).rejects.toThrow('is not the file that the compiled release names');
    rmSync(join(built.releaseDir, 'exhibit.sqlite'));
    await expect(curator.publish(built)).rejects.toThrow('was changed, or is gone');
    expect(() => readFileSync(join(curator.stick, 'metadata', 'timestamp.json'))).toThrow('ENOENT');
  });

  it('finds a file on the stick that went bad, because it reads everything back, and copies it anew', async () => {
    const curator = await aCurator();
    const built = buildRelease({ media: ['sound'] });
    await curator.publish(built);
    const media = readdirSync(join(curator.stick, 'targets', 'media'));
    flipBit(join(curator.stick, 'targets', 'media', media[0]!));
    await expect(curator.publish(built)).rejects.toThrow('does not read back as it was written');
    await expect(curator.publish(built)).resolves.toMatchObject({ manifest: { release: 1 } });
  });
});
