import { describe, expect, it } from 'vitest';
import {
  describeVolume,
  parseBlkid,
  parseLsblk,
} from '../../../../../electron/update/drives/describe-volume.ts';
import { answer, failure, lsblk, Machine } from '../../../../fixtures/machine.ts';

describe('parseLsblk', () => {
  it('reads file system, UUID and label', () => {
    const json = '{"blockdevices":[{"fstype":"exfat","uuid":"5A3C-1D22","label":"Výstava 2025"}]}';
    expect(parseLsblk(json)).toEqual({ fsType: 'exfat', uuid: '5A3C-1D22', label: 'Výstava 2025' });
  });

  it('knows nothing of a device without a file system, and from an answer that is cut', () => {
    expect(parseLsblk('{"blockdevices":[{"fstype":null,"uuid":null,"label":null}]}')).toEqual({});
    expect(parseLsblk('{"blockdevices":[{"fst')).toEqual({});
    expect(parseLsblk('{"blockdevices":[]}')).toEqual({});
  });
});

describe('parseBlkid', () => {
  it('reads letters, and what is written in bytes as letters', () => {
    const text = [
      'ID_FS_LABEL=V__stava___._1',
      'ID_FS_LABEL_ENC=Výstava\\x20\\xc4\\x8d.\\x201',
      'ID_FS_UUID=b38addfa',
      'ID_FS_UUID_ENC=b38addfa',
      'ID_FS_TYPE=ext4',
    ].join('\n');
    expect(parseBlkid(text)).toEqual({ fsType: 'ext4', uuid: 'b38addfa', label: 'Výstava č. 1' });
  });
});

describe('describeVolume', () => {
  it('does not touch the device where udev knows it', async () => {
    const machine = new Machine();
    machine.programs = { lsblk: lsblk('vfat', 'EXHIBIT') };
    expect(await describeVolume(machine.system, '/dev/sdb1')).toMatchObject({ label: 'EXHIBIT' });
    expect(machine.calls).toHaveLength(1);
  });

  it('reads the device where udev does not run', async () => {
    const machine = new Machine();
    machine.programs = { lsblk: lsblk(null, null, null), blkid: () => answer('ID_FS_TYPE=ext4\n') };
    expect(await describeVolume(machine.system, '/dev/sdb1')).toEqual({ fsType: 'ext4' });
  });

  it('knows nothing where neither answers', async () => {
    const machine = new Machine();
    machine.programs = { lsblk: () => failure('not a block device'), blkid: () => failure('') };
    expect(await describeVolume(machine.system, '/dev/sdb1')).toEqual({});
  });
});
