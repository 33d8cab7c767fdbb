import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, type SettingsSources } from '../../../../electron/settings/read-settings.ts';
import { aFolder } from '../../../fixtures/files.ts';

function read(args: readonly string[] = [], more: Partial<SettingsSources> = {}) {
  const kiosk = { environment: {}, userDataDir: aFolder(), hostname: 'hall-2', isDevelopment: false };
  return readSettings({ args, ...kiosk, ...more });
}

function aSettingsFile(text: string): string {
  const path = join(aFolder(), 'settings.json');
  writeFileSync(path, text);
  return path;
}

const refusal = (words: RegExp): Error =>
  expect.objectContaining({
    name: 'SettingsError',
    message: expect.stringMatching(words) as string,
  }) as Error;

describe('readSettings', () => {
  it('has a default for everything', () => {
    const userDataDir = aFolder();
    expect(read([], { userDataDir })).toEqual({
      panelDiagonalInches: 32,
      inactivitySeconds: 90,
      unhurriedSeconds: 180,
      speech: { headphones: 'any' },
      warningSeconds: 30,
      kioskName: 'hall-2',
      unattendedUpdates: false,
      watchedFolders: [],
      staffSeconds: 90,
      renewalHour: 4,
      gallery: { specialDays: {}, closedDays: [] },
      scanSeconds: 0,
      keypad: {
        back: ['BrowserBack', 'GoBack'],
        home: ['BrowserHome'],
        help: ['Help', 'F1'],
        speech: ['F2'],
        'volume-up': ['AudioVolumeUp'],
        'volume-down': ['AudioVolumeDown'],
        'headphones-in': ['F15'],
        'headphones-out': ['F16'],
      },
      storeDir: join(userDataDir, 'store'),
      staffDir: join(userDataDir, 'staff'),
      trustedRootPath: join(userDataDir, 'root.json'),
    });
  });

  it('reads settings.json in the folder of user data', () => {
    const userDataDir = aFolder();
    writeFileSync(
      join(userDataDir, 'settings.json'),
      '{ "panelDiagonalInches": 55, "defaultLanguage": "pl" }',
    );
    expect(read([], { userDataDir })).toMatchObject({ panelDiagonalInches: 55, defaultLanguage: 'pl' });
  });

  it('reads another file where the command line names one', () => {
    expect(read([`--settings=${aSettingsFile('{ "inactivitySeconds": 2 }')}`]).inactivitySeconds).toBe(2);
  });

  it('refuses a program for speech that is not named by its whole path', () => {
    const path = aSettingsFile('{ "speech": { "program": "espeak-ng" } }');
    expect(() => read([`--settings=${path}`])).toThrow(refusal(/speech\.program: is not a whole path/));
  });

  it('finds its own arguments among those of Chromium, the last one winning', () => {
    const args = [
      '--no-sandbox',
      '/app',
      '--store=/a',
      '--windowed',
      '--size=800x600',
      '--store=/b',
      '--store-x=/c',
    ];
    expect(read(args)).toMatchObject({ storeDir: '/b', windowedSize: { width: 800, height: 600 } });
  });

  it('reads what a museum sets for its staff', () => {
    const text =
      '{"kioskName":" Sál 2 ","unattendedUpdates":true,"watchedFolders":["/srv/a"],"staffSeconds":60,"renewalHour":0,"stageMemoryMegabytes":900}';
    expect(read([`--settings=${aSettingsFile(text)}`])).toMatchObject({
      kioskName: 'Sál 2',
      unattendedUpdates: true,
      watchedFolders: ['/srv/a'],
      staffSeconds: 60,
      renewalHour: 0,
      stageMemoryMegabytes: 900,
    });
  });

  it.each([
    ['hall-2.museum.example', 'hall-2'],
    ['', 'kiosk'],
    ['.local', 'kiosk'],
    ['a\u202eb\n=c', 'abc'],
    ['x'.repeat(200), 'x'.repeat(40)],
  ])('names a kiosk without a name after its host %j: %s', (hostname, kioskName) => {
    expect(read([], { hostname }).kioskName).toBe(kioskName);
  });

  it('begins its trust with the root that the command line names', () => {
    expect(read(['--root=/media/museum/root.json']).trustedRootPath).toBe('/media/museum/root.json');
  });

  it('is a kiosk unless told otherwise', () => {
    expect(read()).not.toHaveProperty('windowedSize');
    expect(read(['--windowed']).windowedSize).toEqual({ width: 1080, height: 1920 });
  });

  it('shows the idle loop of another day, at noon or at an hour, where a curator watches it', () => {
    expect(read()).not.toHaveProperty('idlePreviewAt');
    const at = (moment: string) => read(['--windowed', `--preview-idle=${moment}`]).idlePreviewAt;
    expect(at('2026-01-27')).toEqual(new Date(2026, 0, 27, 12));
    expect(at('2026-01-27T16:30')).toEqual(new Date(2026, 0, 27, 16, 30));
  });

  it.each<[string, readonly string[], RegExp]>([
    ['another day in a kiosk', ['--preview-idle=2026-01-27'], /only for --windowed/],
    ['a day that is none', ['--windowed', '--preview-idle=2026-13-01'], /neither a day/],
    ['a day in words', ['--windowed', '--preview-idle=27 January 2026'], /neither a day/],
    ['a size without a window', ['--size=800x600'], /only for --windowed/],
    ['a size that is none', ['--windowed', '--size=800'], /is not a size/],
    ['an empty folder', ['--store='], /names nothing/],
    ['an empty root', ['--root='], /names nothing/],
    ['a name of nothing', [`--settings=${aSettingsFile('{"kioskName":"  "}')}`], /kioskName/],
    [
      'a name that is too long',
      [`--settings=${aSettingsFile(`{"kioskName":"${'x'.repeat(41)}"}`)}`],
      /kioskName/,
    ],
    [
      'a name that turns the direction of what follows',
      [`--settings=${aSettingsFile('{"kioskName":"a\\u202eb"}')}`],
      /cannot be seen/,
    ],
    [
      'a folder without a root',
      [`--settings=${aSettingsFile('{"watchedFolders":["srv"]}')}`],
      /not a whole path/,
    ],
    [
      'more folders than are watched',
      [`--settings=${aSettingsFile(JSON.stringify({ watchedFolders: Array<string>(9).fill('/a') }))}`],
      /watchedFolders/,
    ],
    [
      'a panel that stays open for hours',
      [`--settings=${aSettingsFile('{"staffSeconds":7200}')}`],
      /staffSeconds/,
    ],
    [
      'updates that are almost unattended',
      [`--settings=${aSettingsFile('{"unattendedUpdates":"yes"}')}`],
      /unattended/,
    ],
    ['an hour that no day has', [`--settings=${aSettingsFile('{"renewalHour":24}')}`], /renewalHour/],
    ['half an hour', [`--settings=${aSettingsFile('{"renewalHour":3.5}')}`], /renewalHour/],
    [
      'less memory than any stage needs',
      [`--settings=${aSettingsFile('{"stageMemoryMegabytes":20}')}`],
      /stageMemory/,
    ],
    ['a settings file that is not there', ['--settings=/nowhere/settings.json'], /cannot be read/],
    ['a settings file that is not JSON', [`--settings=${aSettingsFile('{')}`], /is not JSON/],
    [
      'a field of the wrong type',
      [`--settings=${aSettingsFile('{"warningSeconds":"x"}')}`],
      /warningSeconds/,
    ],
    ['a field that does not exist', [`--settings=${aSettingsFile('{"pin":"1234"}')}`], /pin/],
    [
      'a number out of its range',
      [`--settings=${aSettingsFile('{"inactivitySeconds":0}')}`],
      /inactivitySeconds/,
    ],
    [
      'a language that is none',
      [`--settings=${aSettingsFile('{"defaultLanguage":"Czech"}')}`],
      /defaultLanguage/,
    ],
  ])('refuses %s in one sentence', (_what, args, words) => {
    expect(() => read(args)).toThrow(refusal(words));
  });

  it('knows of a development server in development only', () => {
    const environment = { VITRINA_DEV_SERVER: 'http://127.0.0.1:5173/' };
    expect(read([], { environment })).not.toHaveProperty('devServerUrl');
    expect(read([], { environment, isDevelopment: true }).devServerUrl).toBe('http://127.0.0.1:5173/');
  });

  it.each(['https://example.com/', 'http://example.com/', 'file:///x', 'x'])(
    'refuses %s as such a server',
    (url) => {
      const environment = { VITRINA_DEV_SERVER: url };
      expect(() => read([], { environment, isDevelopment: true })).toThrow(
        refusal(/not a server on this machine/),
      );
    },
  );

  it('takes other keys for a keypad, and keeps the usual ones for the rest', () => {
    const { keypad } = read([
      `--settings=${aSettingsFile('{"keypad": {"back": ["F21"], "select": ["F20"]}}')}`,
    ]);
    expect(keypad).toMatchObject({ back: ['F21'], select: ['F20'], help: ['Help', 'F1'] });
  });

  it('refuses keys that visitors type with, and a key that would mean two things', () => {
    const readKeypad = (keypad: object) => () =>
      read([`--settings=${aSettingsFile(JSON.stringify({ keypad }))}`]);
    expect(readKeypad({ back: ['b'] })).toThrow(refusal(/keypad\.back\.0: is not the name of a key/));
    expect(readKeypad({ back: ['Tab'] })).toThrow(refusal(/is not the name of a key/));
    expect(readKeypad({ back: ['F1'] })).toThrow(refusal(/keypad\.help: the key F1 already means "back"/));
    expect(readKeypad({ forward: ['F1'] })).toThrow(refusal(/keypad/));
  });
});
