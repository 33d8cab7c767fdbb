import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { settleProfile } from '../../../../electron/wiring/profile.ts';
import { aFolder } from '../../../fixtures/files.ts';

function places(appDataDir: string, named?: string) {
  const told: string[] = [];
  return {
    told,
    getPath: (name: string) => (name === 'userData' ? (named ?? '') : appDataDir),
    setPath: (_name: string, path: string) => void told.push(path),
    commandLine: { hasSwitch: () => named !== undefined },
  };
}

function folder(): string {
  const dir = aFolder();
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A file where a folder would have to be: not even root can write there. */
function unwritableFolder(): string {
  const path = join(folder(), 'a-file');
  writeFileSync(path, '');
  return path;
}

describe('settleProfile', () => {
  it('keeps all in one folder that can be written to, makes it, and leaves no trace of having tried', () => {
    const appDataDir = folder();
    const asked = places(appDataDir);
    const profile = settleProfile(asked, undefined);
    expect(profile).toEqual({ ownDir: join(appDataDir, 'vitrina'), unwritable: undefined });
    expect(asked.told).toEqual([profile.ownDir]);
    expect(readdirSync(profile.ownDir)).toEqual([]);
  });

  it('takes the folder that a start for development names', () => {
    const named = folder();
    expect(settleProfile(places(folder(), named), undefined).ownDir).toBe(named);
  });

  it('sends what is only for now into the private folder in memory where the own one cannot be written', () => {
    const [appDataDir, runtimeDir] = [unwritableFolder(), folder()];
    const asked = places(appDataDir);
    const profile = settleProfile(asked, runtimeDir);
    expect(profile.ownDir).toBe(join(appDataDir, 'vitrina'));
    expect(profile.unwritable).toBeInstanceOf(Error);
    expect(asked.told).toEqual([join(runtimeDir, 'vitrina-profile')]);
  });

  it('sends it to the folder for temporary files where there is no such private one', () => {
    for (const runtimeDir of [undefined, unwritableFolder()]) {
      const asked = places(unwritableFolder());
      settleProfile(asked, runtimeDir);
      const [dir = ''] = asked.told;
      expect(existsSync(dir)).toBe(true);
      rmSync(dir, { recursive: true });
    }
  });
});
