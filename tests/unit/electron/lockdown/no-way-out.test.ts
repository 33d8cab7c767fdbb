import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const electronDir = path.resolve(import.meta.dirname, '../../../../electron');

/** The shell's own code without its comments, file by file. */
const sources = readdirSync(electronDir, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.split(path.sep).join('/'), code: codeOf(path.join(electronDir, name)) }));

function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter(({ code }) => pattern.test(code)).map(({ name }) => name);

/** What of `electron` is imported anywhere. */
const imported = new Set(
  sources.flatMap(({ code }) =>
    [...code.matchAll(/import \{([^}]*)\} from 'electron'/g)].flatMap(([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim().split(' as ')[0] ?? '')
        .filter((name) => name !== '' && !name.startsWith('type ')),
    ),
  ),
);

describe('the shell', () => {
  it('opens nothing outside of itself: no address, no file, no dialog of the system', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(filesWith(/\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b/)).toEqual([]);
    for (const name of ['shell', 'dialog', 'Notification', 'Tray', 'desktopCapturer']) {
      expect(imported, name).not.toContain(name);
    }
  });

  it('has nothing that speaks to a network, neither Node’s nor Electron’s', () => {
    const modules = /from '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster)'/;
    expect(filesWith(modules)).toEqual([]);
    expect(filesWith(/(?<![.#\w])fetch\(|\bnew WebSocket\(/)).toEqual([]);
    for (const name of ['net', 'autoUpdater', 'crashReporter', 'netLog']) {
      expect(imported, name).not.toContain(name);
    }
  });

  it('starts programs in the places that are known, and never through a command line', () => {
    expect(filesWith(/child_process/)).toEqual([
      'speech/run-program.ts',
      'supervision/notify-systemd.ts',
      'update/drives/run-program.ts',
    ]);
    expect(
      filesWith(/\bshell: true\b|\bexecSync\b|\{[^}]*\bexec\b[^}]*\} from 'node:child_process'/),
    ).toEqual([]);
  });

  it('prints nothing, loads no extension and takes no protocol of the system', () => {
    expect(
      filesWith(
        /\.print\(|printToPDF|loadExtension|setAsDefaultProtocolClient|allowpopups|enableBlinkFeatures/,
      ),
    ).toEqual([]);
  });
});
