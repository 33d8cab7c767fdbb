import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Made once by the tests where they run as root, and kept; `userdel -r vitrina-test` removes it. */
const accountName = 'vitrina-test';

/** Whom the kiosk runs as in a test: nobody in particular, as in a museum. */
export interface Account {
  /** What `spawn` needs to become that user; empty where the tests are not run by root. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  /** Makes a folder and all in it that user's own. */
  own(path: string): void;
}

/**
 * Chromium refuses its sandbox as root, and a product that runs without it is not what museums get. Whoever is not root
 * tests as themselves; root tests as an account without rights, which is made where it is missing.
 */
export function anAccount(): Account {
  if (process.getuid?.() !== 0) return { identity: {}, own: () => undefined };
  const uid = idOf('-u') ?? makeAccount();
  const gid = idOf('-g') ?? uid;
  return { identity: { uid, gid }, own: (path) => own(path, uid, gid) };
}

/** The folder for temporary files may be the tests' own and shut: the account has to come through, and sees nothing more. */
export function letThrough(dir: string): void {
  const { mode } = statSync(dir);
  if ((mode & 0o001) === 0) chmodSync(dir, mode | 0o011);
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, accountName], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

function makeAccount(): number {
  const args = ['--create-home', '--shell', '/usr/sbin/nologin', accountName];
  const { stderr } = spawnSync('useradd', args, { encoding: 'utf8' });
  const uid = idOf('-u');
  if (uid === undefined) throw new Error(`the account ${accountName} could not be made: ${stderr}`);
  return uid;
}

function own(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), uid, gid);
  }
}
