import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { topRoles, type KeyRole } from '../key-set.ts';
import { PublishError } from '../publish-error.ts';
import { makeSigningKey, type SigningKey } from '../signing-key.ts';
import type { Anchor, Trust } from '../anchor.ts';
import { trustOfAnchor } from './anchor-trust.ts';
import {
  discardKeys,
  holdsKeys,
  openEnvelope,
  publishingEnvelope,
  publishingRoles,
  safeEnvelope,
  safeRoles,
  storeKey,
  storedRoles,
  technicianEnvelope,
  technicianRoles,
} from './envelopes.ts';
import { expectPrivateFolder } from './key-folder.ts';
import type { Passphrases } from './passphrases.ts';
import { publicDirname, readAnchor, writeAnchor } from './public-folder.ts';
import { signAnchorAnew } from './sign-anchor.ts';

export interface RotateOptions {
  /** The folder that `keys` made, or what of it is at hand: `public/` at least. */
  readonly folder: string;
  readonly projectDir: string;
  /** Envelopes of the safe that lie elsewhere. */
  readonly envelopes: readonly string[];
  readonly passphrases: Passphrases;
  readonly now: Date;
}

export interface RotateRequest {
  readonly roles: readonly KeyRole[];
  /** Whose root or targets key is replaced, counted from 1. Needed where there are several holders. */
  readonly holder?: number | undefined;
}

export interface Rotated {
  readonly rootVersion: number;
  readonly targetsVersion: number;
  /** Folders that hold new keys. */
  readonly newKeysIn: readonly string[];
}

interface NewKey {
  readonly role: KeyRole;
  readonly key: SigningKey;
}

/**
 * Replaces the keys of roles by new ones. What the old keys sign from now on is worth nothing to a kiosk that has seen a
 * repository published afterwards. Neither the old keys themselves nor their passphrase is needed, except those of the
 * safe, which vouch for the new.
 *
 * The order: new keys on the disk, then the anchor that names them, then the old files go.
 *
 * @throws PublishError
 */
export async function rotateKeys(options: RotateOptions, request: RotateRequest): Promise<Rotated> {
  expectPrivateFolder(options.folder, options.projectDir);
  const anchor = await readAnchor(join(options.folder, publicDirname));
  const trust = trustOfAnchor(anchor);
  const index = holderIndex(trust, request);
  const newKeys = request.roles.map((role) => ({ role, key: makeSigningKey() }));
  const newTrust = replaceKeys(trust, newKeys, index);
  const atHand = [...(await openSafe(options)), ...newKeys.map(({ key }) => key)];
  const signed = signAnchorAnew({
    anchor,
    trust,
    newTrust,
    atHand,
    now: options.now,
    needsRoot: request.roles.some((role) => (topRoles as readonly KeyRole[]).includes(role)),
    needsTargets: request.roles.some((role) => !['root', 'snapshot', 'timestamp'].includes(role)),
  });

  const homes = groupByHome(options, newKeys, safeEnvelope(index + 1, trust.root.keys.length));
  const passphrases = new Map<string, string>();
  for (const [dir, keys] of homes) passphrases.set(dir, await passphraseOf(options, dir, keys));
  for (const [dir, keys] of homes) {
    for (const key of keys) await storeKey(dir, key, passphrases.get(dir) ?? '');
  }
  await writeAnchor(join(options.folder, publicDirname), signed);
  for (const [dir, keys] of homes) for (const key of keys) await discardKeys(dir, key);
  return summary(signed, [...homes.keys()]);
}

/** Signs root and targets anew with the keys that there are, so that they stay valid for another term. */
export async function renewAnchor(options: RotateOptions): Promise<Rotated> {
  const anchor = await readAnchor(join(options.folder, publicDirname));
  const trust = trustOfAnchor(anchor);
  const atHand = await openSafe(options);
  const { now } = options;
  const signed = signAnchorAnew({
    anchor,
    trust,
    newTrust: trust,
    atHand,
    now,
    needsRoot: true,
    needsTargets: true,
  });
  await writeAnchor(join(options.folder, publicDirname), signed);
  return summary(signed, []);
}

function holderIndex(trust: Trust<KeyRole>, { roles, holder }: RotateRequest): number {
  const holders = trust.root.keys.length;
  const isSafe = roles.some((role) => (safeRoles as readonly KeyRole[]).includes(role));
  if (isSafe && holders > 1 && holder === undefined) {
    throw new PublishError(
      `There are ${holders} holders of root keys. Nothing was changed. Say whose key is replaced, as the number in the ` +
        'name of the envelope: --holder 2',
    );
  }
  const index = (holder ?? 1) - 1;
  if (index >= 0 && index < holders) return index;
  throw new PublishError(`There is no holder ${holder ?? 1}; there are ${holders}. Nothing was changed.`);
}

/** The roles of the safe lose the key of one holder, all others every key that they had. */
function replaceKeys(trust: Trust<KeyRole>, newKeys: readonly NewKey[], index: number): Trust<KeyRole> {
  const changed = newKeys.map(({ role, key }) => {
    const { keys, threshold } = trust[role];
    const isSafe = (safeRoles as readonly KeyRole[]).includes(role);
    const next = isSafe ? keys.with(index, key.publicKey) : [key.publicKey];
    return [role, { keys: next, threshold: isSafe ? threshold : 1 }] as const;
  });
  return { ...trust, ...Object.fromEntries(changed) };
}

/** Keys of every envelope of the safe that is at hand. */
async function openSafe({ folder, envelopes, passphrases }: RotateOptions): Promise<readonly SigningKey[]> {
  const keys: SigningKey[] = [];
  for (const dir of [...safeDirs(folder), ...envelopes]) {
    const opened = await openEnvelope(dir, passphrases);
    keys.push(...opened.keys.map(({ key }) => key));
  }
  return keys;
}

function safeDirs(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^root(?:-\d+)?$/.test(name))
    .map((name) => join(folder, name))
    .filter(holdsKeys);
}

/** New keys by the envelope that they go to. */
function groupByHome(
  { folder, envelopes }: RotateOptions,
  newKeys: readonly NewKey[],
  safe: string,
): ReadonlyMap<string, readonly NewKey[]> {
  const homeOf = ({ role }: NewKey): string => {
    const name = envelopeOf(role, safe);
    return envelopes.find((dir) => basename(dir) === name) ?? join(folder, name);
  };
  const homes = new Map<string, NewKey[]>();
  for (const key of newKeys) homes.set(homeOf(key), [...(homes.get(homeOf(key)) ?? []), key]);
  return homes;
}

function envelopeOf(role: KeyRole, safe: string): string {
  if ((publishingRoles as readonly KeyRole[]).includes(role)) return publishingEnvelope;
  return (technicianRoles as readonly KeyRole[]).includes(role) ? technicianEnvelope : safe;
}

/** The passphrase of the keys that stay in an envelope; a new one where every key in it is replaced. */
async function passphraseOf(
  { passphrases }: RotateOptions,
  dir: string,
  newKeys: readonly NewKey[],
): Promise<string> {
  const stays = storedRoles(dir).some((stored) => newKeys.every(({ role }) => role !== stored));
  if (!stays) return passphrases.forNew(basename(dir));
  return (await openEnvelope(dir, passphrases)).passphrase;
}

function summary({ roots, targets }: Anchor, newKeysIn: readonly string[]): Rotated {
  return { rootVersion: roots.at(-1)?.version ?? 0, targetsVersion: targets.version, newKeysIn };
}
