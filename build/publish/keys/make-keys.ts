import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAnchor } from '../anchor.ts';
import { throwAwayKeySet, type KeyRole, type KeySet } from '../key-set.ts';
import { maxKeys } from '../../../electron/update/limits.ts';
import { PublishError } from '../publish-error.ts';
import type { SigningKey } from '../signing-key.ts';
import {
  isPrivate,
  publishingEnvelope,
  publishingRoles,
  safeEnvelope,
  safeRoles,
  storeKey,
  technicianEnvelope,
  technicianRoles,
} from './envelopes.ts';
import { expectPrivateFolder } from './key-folder.ts';
import type { Passphrases } from './passphrases.ts';
import { publicDirname, writeAnchor } from './public-folder.ts';

export interface MakeKeysOptions {
  /** Where the envelopes and `public/` are made. */
  readonly folder: string;
  readonly projectDir: string;
  /** Holders of root keys, each with an envelope of their own. */
  readonly rootKeys: number;
  /** How many holders must come together to sign a root, or who may publish. */
  readonly rootThreshold: number;
  readonly passphrases: Passphrases;
  readonly now: Date;
}

export interface MadeKeys {
  /** Names of the folders with keys, inside the folder asked for. */
  readonly envelopes: readonly string[];
  /** false where the file system cannot keep the files from other users; the passphrase alone protects them then. */
  readonly isPrivate: boolean;
}

interface NewEnvelope {
  readonly name: string;
  readonly keys: readonly { readonly role: KeyRole; readonly key: SigningKey }[];
}

/**
 * Makes a whole key set and writes it down: each envelope under a passphrase of its own, and what everybody may see.
 * Nothing is written before every passphrase is chosen.
 *
 * @throws PublishError where the folder may not hold keys, or holds some.
 */
export async function makeKeys(options: MakeKeysOptions): Promise<MadeKeys> {
  const { folder, rootKeys, rootThreshold, passphrases } = options;
  expectPrivateFolder(folder, options.projectDir);
  const keys = withSafeKeys(rootKeys, rootThreshold);
  const envelopes = fillEnvelopes(keys);
  expectNoKeys(folder, envelopes);
  const chosen = new Map<string, string>();
  for (const { name } of envelopes) chosen.set(name, await passphrases.forNew(name));

  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { name, keys: own } of envelopes) {
    for (const key of own) await storeKey(join(folder, name), key, chosen.get(name) ?? '');
  }
  await writeAnchor(join(folder, publicDirname), makeAnchor(keys, options.now));
  const dirs = envelopes.map(({ name }) => join(folder, name));
  const areAllPrivate = (await Promise.all(dirs.map(isPrivate))).every(Boolean);
  return { envelopes: envelopes.map(({ name }) => name), isPrivate: areAllPrivate };
}

// A root names the keys of its holders twice, for itself and for targets, beside one for each of snapshot and timestamp.
const mostHolders = Math.floor((maxKeys - 2) / 2);

/** The targets key says who may publish, so it has the holders and the threshold of the root key. */
function withSafeKeys(holders: number, threshold: number): KeySet {
  if (!(threshold >= 1 && threshold <= holders)) {
    throw new PublishError(
      `${threshold} of ${holders} root keys cannot be asked to sign. Nothing was written. The threshold lies between 1 ` +
        'and the number of root keys; 2 of 3 is a good choice for a museum with several locations.',
    );
  }
  if (holders > mostHolders) {
    throw new PublishError(
      `${holders} root keys are more than a kiosk reads. Nothing was written. ${mostHolders} are the most; 2 of 3 is a ` +
        'good choice for a museum with several locations.',
    );
  }
  const safe = throwAwayKeySet({ rootKeys: holders, rootThreshold: threshold });
  return { ...safe, targets: throwAwayKeySet({ rootKeys: holders, rootThreshold: threshold }).root };
}

function fillEnvelopes(keys: KeySet): readonly NewEnvelope[] {
  const holders = keys.root.keys.length;
  const pick = (roles: readonly KeyRole[], index = 0) =>
    roles.flatMap((role) => {
      const key = keys[role].keys[index];
      return key ? [{ role, key }] : [];
    });
  return [
    ...keys.root.keys.map((_, index) => ({
      name: safeEnvelope(index + 1, holders),
      keys: pick(safeRoles, index),
    })),
    { name: publishingEnvelope, keys: pick(publishingRoles) },
    { name: technicianEnvelope, keys: pick(technicianRoles) },
  ];
}

function expectNoKeys(folder: string, envelopes: readonly NewEnvelope[]): void {
  const found = [publicDirname, ...envelopes.map(({ name }) => name)].find((name) =>
    existsSync(join(folder, name)),
  );
  if (found === undefined) return;
  throw new PublishError(
    `${join(folder, found)} is there already, and new keys would make every kiosk that trusts the old ones deaf. ` +
      'Nothing was written. Choose an empty folder, or change single keys with `npm run exhibit rotate`.',
  );
}
