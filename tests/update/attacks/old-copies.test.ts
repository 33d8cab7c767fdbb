import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository, type TestRepository } from '../../fixtures/repository.ts';
import { put, type Signed } from './forge.ts';
import { expectRefusal, look, TestKiosk } from './kiosk.ts';

/** A museum that has published twice, each into a copy of its own, and a kiosk that has installed the second. */
async function twoSticks() {
  const repository = await aRepository({ keptReleases: 2 });
  const olderDir = join(aFolder(), 'older');
  cpSync(repository.repositoryDir, olderDir, { recursive: true });
  await repository.publish(buildRelease({ release: 2, media: ['new'] }));
  const kiosk = new TestKiosk(repository.trust);
  await kiosk.install(repository.repositoryDir);
  return { repository, olderDir, kiosk };
}

/** Lays a file of an older copy in the place of the newest of its role, whose number it keeps. */
function replaceByOlder(repository: TestRepository, olderDir: string, role: string): void {
  const name = role === 'timestamp' ? 'timestamp.json' : `1.${role}.json`;
  writeFileSync(repository.metadataPath(role), readFileSync(join(olderDir, 'metadata', name)));
}

/** Signs a newer snapshot, and a timestamp that names it: what a thief of both keys can do. */
function signThirdSnapshot(repository: TestRepository, change: (signed: Signed) => void): void {
  repository.edit('snapshot', (signed) => {
    signed['version'] = 3;
    change(signed);
  });
  writeFileSync(
    repository.path('metadata', '3.snapshot.json'),
    readFileSync(repository.metadataPath('snapshot')),
  );
  repository.edit('timestamp', (signed) => {
    signed['version'] = 3;
    put(signed, ['meta', 'snapshot.json', 'version'], 3);
  });
}

describe('an older copy of a repository', () => {
  it('is refused whole, when a newer one was installed', async () => {
    const { kiosk, olderDir } = await twoSticks();
    await expectRefusal(kiosk.look(olderDir), 'older-repository', 'timestamp.json', 'version 1', 'version 2');
  });

  it('is accepted by a kiosk that has only looked at the newer one', async () => {
    const { repository, olderDir } = await twoSticks();
    const kiosk = new TestKiosk(repository.trust);
    await kiosk.look(repository.repositoryDir);
    expect((await kiosk.install(olderDir)).manifest.release).toBe(1);
  });

  it('is accepted again and again, when it is the newest', async () => {
    const { repository, kiosk } = await twoSticks();
    for (let times = 0; times < 3; times++) {
      expect((await kiosk.install(repository.repositoryDir)).manifest.release).toBe(2);
    }
  });

  it('is refused when its timestamp alone is laid on a newer stick', async () => {
    const { repository, olderDir, kiosk } = await twoSticks();
    replaceByOlder(repository, olderDir, 'timestamp');
    await expectRefusal(kiosk.look(repository.repositoryDir), 'older-repository', 'timestamp.json');
  });

  it('is refused when a stolen timestamp key names an older snapshot', async () => {
    const { repository, kiosk } = await twoSticks();
    repository.edit('timestamp', (signed) => {
      signed['version'] = 3;
      put(signed, ['meta', 'snapshot.json', 'version'], 1);
    });
    await expect(kiosk.look(repository.repositoryDir)).rejects.toMatchObject({
      name: 'ReleaseRejectedError',
    });
  });

  it('is refused when stolen timestamp and snapshot keys name an older exhibit', async () => {
    const { repository, kiosk } = await twoSticks();
    signThirdSnapshot(repository, (signed) => put(signed, ['meta', 'exhibit.json', 'version'], 1));
    await expectRefusal(
      kiosk.look(repository.repositoryDir),
      'older-repository',
      '1 exhibit.json',
      'version 2',
    );
  });

  it('is refused when stolen timestamp and snapshot keys leave a role out that was there', async () => {
    const { repository, kiosk } = await twoSticks();
    signThirdSnapshot(repository, (signed) => put(signed, ['meta', 'targets.json'], undefined));
    await expectRefusal(kiosk.look(repository.repositoryDir), 'older-repository', 'no targets.json');
  });

  it.each(['snapshot', 'exhibit'])('is refused when its %s is mixed with newer metadata', async (role) => {
    const { repository, olderDir } = await twoSticks();
    replaceByOlder(repository, olderDir, role);
    const attempt = look(repository);
    await expect(attempt).rejects.toMatchObject({ name: 'ReleaseRejectedError' });
    await expect(attempt).rejects.toThrow(
      new RegExp(`\\((?:hash-mismatch|copy-incomplete)\\): .*2\\.${role}\\.json`),
    );
  });

  it.each(['snapshot', 'exhibit'])(
    'is refused when another %s under the same number is laid on it, signed by the museum too',
    async (role) => {
      const repository = await aRepository();
      repository.edit(role, (signed) => (signed['expires'] = '2099-01-01T00:00:00Z'), { isFollowed: false });
      await expectRefusal(look(repository), 'hash-mismatch', `1.${role}.json`);
    },
  );

  it('is refused when its database or manifest lies where the newer one belongs', async () => {
    const { repository } = await twoSticks();
    const [older, newer] = ['1', '2'].map((release) =>
      repository.targetPath(`exhibit/winter-roads/${release}/release.json`),
    );
    writeFileSync(newer!, readFileSync(older!));
    await expect(look(repository)).rejects.toThrow(/\((?:hash-mismatch|copy-incomplete)\)/);
  });

  it('of another museum cannot lend its metadata, however new they are', async () => {
    const [museum, other] = [await aRepository(), await aRepository()];
    for (const role of ['timestamp', 'snapshot', 'exhibit'] as const) {
      const mixed = join(aFolder(), 'mixed');
      cpSync(museum.repositoryDir, mixed, { recursive: true });
      const name = role === 'timestamp' ? 'timestamp.json' : `1.${role}.json`;
      writeFileSync(join(mixed, 'metadata', name), readFileSync(other.metadataPath(role)));
      await expectRefusal(new TestKiosk(museum.trust).look(mixed), 'signature-invalid', name);
    }
  });

  it('that circulates for ever tells on what day it was signed', async () => {
    const now = new Date('2026-03-01T09:00:00Z');
    const repository = await aRepository({ now, validDays: 36_500 });
    expect((await look(repository)).custom.published).toBe('2026-03-01T09:00:00Z');
  });
});
