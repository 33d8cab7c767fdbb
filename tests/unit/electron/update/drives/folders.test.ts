import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { WatchedFolder } from '../../../../../electron/update/drives/folders.ts';
import { putRepository } from '../../../../fixtures/drives.ts';
import { aFolder } from '../../../../fixtures/files.ts';

describe('WatchedFolder', () => {
  let share: string;
  let folder: WatchedFolder;

  async function look(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await folder.look();
  }

  beforeEach(() => {
    share = join(aFolder(), 'fleet');
    folder = new WatchedFolder(share);
  });

  it('is no drive while its share is away, or holds nothing', async () => {
    await look(3);
    mkdirSync(share);
    await look(3);
    expect(folder.drives).toEqual([]);
  });

  it('becomes a drive when a repository in it has stayed unchanged for a while', async () => {
    putRepository(share);
    await look(1);
    expect(folder.drives).toEqual([]);
    await look(1);
    expect(folder.drives).toMatchObject([
      { kind: 'folder', label: 'fleet', path: share, isMountedByUs: false },
    ]);
  });

  it('does not appear while the timestamp is still being written', async () => {
    for (const timestamp of ['{', '{"signed"', '{"signed": {}}']) {
      putRepository(share, timestamp);
      await look(1);
      expect(folder.drives).toEqual([]);
    }
    await look(1);
    expect(folder.drives).toHaveLength(1);
  });

  it('appears anew, under another name, when something is published into it', async () => {
    putRepository(share);
    await look(2);
    const [before] = folder.drives;
    writeFileSync(join(share, 'metadata/new.json'), '{"version": 2}');
    renameSync(join(share, 'metadata/new.json'), join(share, 'metadata/timestamp.json'));
    await look(2);
    expect(folder.drives).toHaveLength(1);
    expect(folder.drives[0]?.id).not.toBe(before?.id);
  });

  it('keeps its name while nothing is published, also across a restart', async () => {
    putRepository(join(share, 'museum'));
    await look(5);
    const again = new WatchedFolder(share);
    for (let time = 0; time < 2; time += 1) await again.look();
    expect(again.drives).toEqual(folder.drives);
  });

  it('goes when its share goes, but not for a moment in which the share does not answer', async () => {
    putRepository(share);
    await look(2);
    renameSync(share, `${share}-away`);
    await look(1);
    renameSync(`${share}-away`, share);
    await look(1);
    expect(folder.drives).toHaveLength(1);
    rmSync(share, { recursive: true });
    await look(2);
    expect(folder.drives).toEqual([]);
  });

  it('asks a share that hangs once, and not again until it has answered', async () => {
    putRepository(share);
    await Promise.all([folder.look(), folder.look(), folder.look()]);
    expect(folder.drives).toEqual([]);
    await look(1);
    expect(folder.drives).toHaveLength(1);
  });

  it('is never written to: what one kiosk reads, all of them read', async () => {
    await expect(folder.writeTo()).rejects.toMatchObject({ name: 'DriveNotWritableError' });
  });
});
