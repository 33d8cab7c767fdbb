import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFpmArguments } from '../../build/package/deb/fpm-arguments.ts';
import { writeDeb } from '../../build/package/deb/write-deb.ts';
import { builderConfig, unitNames } from '../../build/package/builder-config.ts';
import { inspectable, product, type Flavour } from '../../build/package/flavour.ts';
import { inProject } from '../../build/setup/paths.ts';
import { aFolder } from '../fixtures/files.ts';
import { placeOf } from './kiosk.ts';

const resourcesDir = inProject('build/resources');

/** The units as electron-builder hands them to fpm. */
function unitsOf(flavour: Flavour): readonly string[] {
  const dirs = { appDir: '', runtimeDir: '', outDir: '', iconsDir: '', largestIconPath: '' };
  const paths = { ...dirs, licencePath: '', noticesPath: '', resourcesDir };
  return builderConfig(flavour, paths, '45.4.1').deb?.fpm ?? [];
}

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
    ...unitsOf(product),
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

  it('brings the units that start the kiosk at boot, and leaves it to a technician to enable them', async () => {
    const paths = dpkgDeb('--contents', await aDeb())
      .split('\n')
      .map((line) => line.split(/\s+/)[5] ?? '')
      .filter((path) => path.includes('systemd') && !path.endsWith('/'));
    expect(paths.sort()).toEqual(unitNames.map((name) => `./usr/lib/systemd/system/${name}`));
    expect(unitsOf(inspectable)).toEqual([]);
  });

  it('unpacks into an application that runs, and knows the sums of its files', async () => {
    const debPath = await aDeb();
    const dir = aFolder();
    dpkgDeb('--raw-extract', debPath, dir);
    expect(execFileSync(join(dir, 'opt/Vitrina/vitrina'), { encoding: 'utf8' })).toBe('shown\n');
    execFileSync('md5sum', ['--check', '--strict', 'DEBIAN/md5sums'], { cwd: dir });
  });
});

describe('the set-up of the operating system', () => {
  it('lies in the package, whole, and makes a kiosk of a machine from there', () => {
    const { unpackedDir } = placeOf(product);
    const listed = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of ['linux', 'os']) {
      expect(listed(join(unpackedDir, 'set-up', name))).toEqual(listed(join(resourcesDir, name)));
    }
    const root = aFolder();
    execFileSync(join(unpackedDir, 'set-up/os/debian/set-up-kiosk.sh'), ['--root', root], {
      encoding: 'utf8',
    });
    for (const name of unitNames) {
      const unit = readFileSync(join(root, 'etc/systemd/system', name), 'utf8');
      expect(unit).toBe(readFileSync(join(resourcesDir, 'linux', name), 'utf8'));
    }
  });
});
