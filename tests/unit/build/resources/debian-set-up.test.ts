import { execFileSync, spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasVirtualConsoles } from '../../../../electron/staff/linux-doors.ts';
import { aFolder } from '../../../fixtures/files.ts';

const osDir = path.resolve(import.meta.dirname, '../../../../build/resources/os');
const filesDir = path.join(osDir, 'debian/files');

const listFiles = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();

/** Every file, link and folder below, with its mode and what it holds. */
function describeTree(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const file = path.join(dir, name);
      const stats = lstatSync(file);
      const holds = stats.isSymbolicLink()
        ? readlinkSync(file)
        : stats.isFile()
          ? readFileSync(file, 'utf8')
          : '';
      return `${name} ${(stats.mode & 0o777).toString(8)} ${holds}`;
    })
    .sort();
}

/** A machine before its set-up: a log-in on a console, and a file that the set-up is going to replace. */
function aMachine(): string {
  const root = aFolder();
  for (const dir of ['etc/systemd/system/getty.target.wants', 'etc/udisks2', 'sys/class/tty/tty0']) {
    mkdirSync(path.join(root, dir), { recursive: true });
  }
  writeFileSync(path.join(root, 'etc/udisks2/mount_options.conf'), '[defaults]\ndefaults=rw\n', {
    mode: 0o640,
  });
  writeFileSync(path.join(root, 'sys/class/tty/tty0/active'), 'tty1\n');
  symlinkSync(
    '/lib/systemd/system/getty@.service',
    path.join(root, 'etc/systemd/system/getty.target.wants/getty@tty2.service'),
  );
  symlinkSync('/lib/systemd/system/graphical.target', path.join(root, 'etc/systemd/system/default.target'));
  return root;
}

const run = (script: 'set-up' | 'undo', root: string, ...more: readonly string[]): string =>
  execFileSync(path.join(osDir, `debian/${script}-kiosk.sh`), ['--root', root, ...more], {
    encoding: 'utf8',
  });

describe('the set-up of Debian', () => {
  it('puts every setting in its place, and leaves no console to log in at', async () => {
    const root = aMachine();
    expect(await hasVirtualConsoles(root, { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    run('set-up', root);
    for (const file of listFiles(filesDir)) {
      expect(readFileSync(path.join(root, file), 'utf8'), file).toBe(
        readFileSync(path.join(filesDir, file), 'utf8'),
      );
    }
    expect(readlinkSync(path.join(root, 'etc/systemd/system/ctrl-alt-del.target'))).toBe('/dev/null');
    expect(lstatSync(path.join(root, 'etc/systemd/system/vitrina.service')).isFile()).toBe(true);
    // What the staff panel looks at in a machine that is set up.
    expect(await hasVirtualConsoles(root, { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
  });

  it('changes nothing when it is run again', () => {
    const root = aMachine();
    run('set-up', root);
    const once = describeTree(root);
    expect(
      run('set-up', root)
        .split('\n')
        .filter((line) => /^(?:wrote|linked|took)/.test(line)),
    ).toEqual([]);
    expect(describeTree(root)).toEqual(once);
  });

  it('is taken back without a trace, also after it was run twice', () => {
    const root = aMachine();
    mkdirSync(path.join(root, 'var/lib'), { recursive: true });
    const before = describeTree(root);
    run('set-up', root);
    run('set-up', root);
    expect(describeTree(root)).not.toEqual(before);
    run('undo', root);
    expect(describeTree(root)).toEqual(before);
  });

  it('is taken back without losing what somebody has changed since', () => {
    const root = aMachine();
    run('set-up', root);
    const file = path.join(root, 'etc/sysctl.d/99-vitrina.conf');
    writeFileSync(file, 'kernel.sysrq = 1\n');
    run('undo', root);
    expect(readFileSync(`${file}.vitrina-changed`, 'utf8')).toBe('kernel.sysrq = 1\n');
  });

  it.each([
    ['an unknown argument', ['--force']],
    ['the machine itself as a folder', ['--root', '/']],
    ['a folder that is not there', ['--root', '/nowhere/at/all']],
  ])('refuses %s', (_what, args) => {
    const end = spawnSync(path.join(osDir, 'debian/set-up-kiosk.sh'), args, { encoding: 'utf8' });
    expect(end.status).toBe(1);
    expect(end.stderr).toMatch(/^vitrina: /);
  });

  it('undoes nothing where nothing was done', () => {
    const end = spawnSync(path.join(osDir, 'debian/undo-kiosk.sh'), ['--root', aFolder()], {
      encoding: 'utf8',
    });
    expect(end.status).toBe(1);
  });
});

describe('the settings of the operating systems', () => {
  const sheet = readFileSync(path.join(osDir, 'hands-on-sheet.md'), 'utf8');
  const tried = new Set([...sheet.matchAll(/^\|\s*(\d+)\s*\|/gm)].map(([, number]) => Number(number)));

  it.each(listFiles(filesDir))('say in %s which attempts they close', (file) => {
    const comments = readFileSync(path.join(filesDir, file), 'utf8')
      .split('\n')
      .filter((line) => /^\s*(?:#|\/\/)/.test(line));
    expect(comments.some((line) => /^\s*(?:#|\/\/) \d+(?:, \d+)*: /.test(line))).toBe(true);
  });

  it('are one line each for Windows, well-formed, never twice, and for an attempt of the sheet', () => {
    const lines = readFileSync(path.join(osDir, 'windows/settings.psd1'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('@{ Closes'));
    expect(lines.length).toBeGreaterThan(50);
    const form =
      /^ {8}@\{ Closes = '(\d+)'; Path = '([^'\\][^']*)'; Name = '([^']+)'; Type = '(DWord|String)'; Value = (\d+|'[^']*') \}$/;
    const seen = new Set<string>();
    for (const line of lines) {
      const [, closes, key, name, type, value = ''] = form.exec(line) ?? [];
      expect(closes, line).toBeDefined();
      expect(value.startsWith("'"), line).toBe(type === 'String');
      expect(tried, line).toContain(Number(closes));
      expect(seen, line).not.toContain(`${key}\\${name}`);
      seen.add(`${key}\\${name}`);
    }
  });
});
