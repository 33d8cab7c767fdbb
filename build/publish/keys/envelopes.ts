import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { partSuffix, syncFolder } from '../durable-write.ts';
import { keyRoles, type KeyRole } from '../key-set.ts';
import { PublishError } from '../publish-error.ts';
import { signingKeyOf, type SigningKey } from '../signing-key.ts';
import { decryptKey, encryptKey } from './encrypt-key.ts';
import type { Passphrases } from './passphrases.ts';

/**
 * Keys that one person keeps in one place lie in one folder, an envelope, under one passphrase:
 *
 * ```
 * root/          root-<key id>.pem targets-<key id>.pem        the safe (root-1/, root-2/ … where there are several holders)
 * publishing/    exhibit-….pem snapshot-….pem timestamp-….pem  the curators' machine
 * technician/    settings-….pem application-….pem              whoever looks after the kiosks
 * ```
 */
export const publishingEnvelope = 'publishing';
export const technicianEnvelope = 'technician';
export const publishingRoles = ['exhibit', 'snapshot', 'timestamp'] as const;
export const technicianRoles = ['settings', 'application'] as const;
/** Roles of the safe: what is signed once in years. */
export const safeRoles = ['root', 'targets'] as const;

/** Name of the envelope of one holder of root keys, counted from 1. */
export function safeEnvelope(holder: number, holders: number): string {
  return holders === 1 ? 'root' : `root-${holder}`;
}

/** The key files of an envelope that is opened; the passphrase is asked once. */
export interface OpenEnvelope {
  readonly passphrase: string;
  readonly keys: readonly StoredKey[];
}

export interface StoredKey {
  readonly role: KeyRole;
  readonly key: SigningKey;
}

// Enough of a key id to tell keys apart, short enough to be read aloud.
const shownIdLetters = 8;
const keyFilename = new RegExp(`^(${keyRoles.join('|')})-[0-9a-f]{${shownIdLetters}}\\.pem$`);

/** Writes a key into an envelope: encrypted, readable by its owner only, on the disk before it gets its name. */
export async function storeKey(dir: string, { role, key }: StoredKey, passphrase: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chmod(dir, 0o700).catch(expectNoModes);
  const path = join(dir, keyFilenameOf(role, key));
  const part = await open(`${path}${partSuffix}`, 'w', 0o600);
  try {
    await part.writeFile(encryptKey(key.privateKey, passphrase));
    await part.sync();
  } finally {
    await part.close();
  }
  await rename(`${path}${partSuffix}`, path);
  await syncFolder(dir);
}

/** Removes the files of a role's earlier keys, which count for nothing any more. */
export async function discardKeys(dir: string, { role, key }: StoredKey): Promise<void> {
  const kept = keyFilenameOf(role, key);
  const old = listKeyFiles(dir).filter((name) => name !== kept && roleOf(name) === role);
  for (const name of old) await rm(join(dir, name), { force: true });
}

/**
 * Opens the keys of an envelope. A key that the passphrase does not open is passed over: a rotation that was stopped may
 * have left it, and what is missing is told when it is needed.
 *
 * @throws PublishError where there are none, or the passphrase opens none.
 */
export async function openEnvelope(dir: string, passphrases: Passphrases): Promise<OpenEnvelope> {
  const names = listKeyFiles(dir);
  if (names.length === 0) {
    throw new PublishError(
      `${dir} holds no keys. Nothing was changed. Name the folder that \`npm run exhibit keys\` made, or the copy of it.`,
    );
  }
  const files = await Promise.all(
    names.map(async (name) => ({ role: roleOf(name), pem: await readFile(join(dir, name), 'utf8') })),
  );
  let keys: StoredKey[] = [];
  const passphrase = await passphrases.toOpen(basename(dir), (tried) => {
    keys = files.flatMap(({ role, pem }) => readKey(role, pem, tried) ?? []);
    return keys.length > 0;
  });
  return { passphrase, keys };
}

/** true where a folder holds key files. */
export function holdsKeys(dir: string): boolean {
  return listKeyFiles(dir).length > 0;
}

/** The roles that a folder holds keys of, as far as the names of the files tell. */
export function storedRoles(dir: string): readonly KeyRole[] {
  return [...new Set(listKeyFiles(dir).map(roleOf))];
}

/** true where the file system keeps the keys from other users of the machine; FAT does not know how. */
export async function isPrivate(dir: string): Promise<boolean> {
  if (process.platform === 'win32') return true; // a user's folders are closed to others there by inheritance
  const paths = [dir, ...listKeyFiles(dir).map((name) => join(dir, name))];
  const found = await Promise.all(paths.map((path) => stat(path)));
  return found.every(({ mode }) => (mode & 0o077) === 0);
}

function expectNoModes(error: NodeJS.ErrnoException): void {
  // FAT has no modes to set; `isPrivate` answers what came of it.
  if (error.code !== 'EPERM' && error.code !== 'ENOTSUP') throw error;
}

function listKeyFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => keyFilename.test(name))
    .sort();
}

function keyFilenameOf(role: KeyRole, { keyId }: SigningKey): string {
  return `${role}-${keyId.slice(0, shownIdLetters)}.pem`;
}

function roleOf(filename: string): KeyRole {
  return keyFilename.exec(filename)?.[1] as KeyRole;
}

function readKey(role: KeyRole, pem: string, passphrase: string): StoredKey | undefined {
  const privateKey = decryptKey(pem, passphrase);
  return privateKey?.asymmetricKeyType === 'ed25519' ? { role, key: signingKeyOf(privateKey) } : undefined;
}
