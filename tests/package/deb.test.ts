import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFpmArguments } from '../../build/package/deb/fpm-arguments.ts';
import { writeDeb } from '../../build/package/deb/write-deb.ts';
import { aFolder } from '../fixtures/files.ts';

/** A small application in place of ours, which takes minutes to compress. */
async function aDeb(): Promise<string> {
  const dir = aFolder();
  const write = (path: string, content: string, mode: number) => {
    writeFileSync(join(dir, path), content);
    chmodSync(join(dir, path), mode);
  };
  mkdirSync(join(dir, 'unpacked/resources'), { recursive: true });
  write('unpacked/vitrina', '#!/bin/sh\necho shown\n', 0o775);
  write('unpacked/resources/app.asar', 'archive', 0o666);
  write('vitrina.desktop', '[Desktop Entry]\n', 0o600);
  write('postinst', '#!/bin/sh\n', 0o600);
  write('postrm', '#!/bin/sh\n', 0o600);
  const debPath = join(dir, 'vitrina.deb');
  const request = parseFpmArguments([
    ...['-s', 'dir', '-t', 'deb', '--name', 'vitrina', '--version', '0.1.0', '--architecture', 'amd64'],
    ...[
      '--maintainer',
      'Us <us@example.org>',
      '--description',
      'Kiosk',
      '-d',
      'libnss3',
      '--package',
      debPath,
    ],
    ...['--after-install', join(dir, 'postinst'), '--after-remove', join(dir, 'postrm')],
    ...['--deb-compression', 'gz', `${join(dir, 'unpacked')}/=/opt/Vitrina`],
    `${join(dir, 'vitrina.desktop')}=/usr/share/applications/vitrina.desktop`,
  ]);
  await writeDeb(request);
  return debPath;
}

const dpkgDeb = (...args: string[]) => execFileSync('dpkg-deb', args, { encoding: 'utf8' });

describe('the Debian package', () => {
  it('names itself and what it needs', async () => {
    const debPath = await aDeb();
    expect(dpkgDeb('--field', debPath, 'Package').trim()).toBe('vitrina');
    expect(dpkgDeb('--field', debPath, 'Depends').trim()).toBe('libnss3');
  });

  it('puts every file in its place, owned by root, open to readers and closed to writers', async () => {
    const lines = dpkgDeb('--contents', await aDeb())
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
      .map(([mode, owner, , , , path]) => [mode, owner, path].join(' '));
    expect(lines).toEqual(
      expect.arrayContaining([
        'drwxr-xr-x root/root ./opt/Vitrina/',
        '-rwxr-xr-x root/root ./opt/Vitrina/vitrina',
        '-rw-r--r-- root/root ./opt/Vitrina/resources/app.asar',
        '-rw-r--r-- root/root ./usr/share/applications/vitrina.desktop',
      ]),
    );
  });

  it('unpacks into an application that runs, and knows the sums of its files', async () => {
    const debPath = await aDeb();
    const dir = aFolder();
    dpkgDeb('--raw-extract', debPath, dir);
    expect(execFileSync(join(dir, 'opt/Vitrina/vitrina'), { encoding: 'utf8' })).toBe('shown\n');
    execFileSync('md5sum', ['--check', '--strict', 'DEBIAN/md5sums'], { cwd: dir });
  });
});
