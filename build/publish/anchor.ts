import { Root, Targets } from '@tufjs/models';
import { delegatedPaths, delegatedRoles, type DelegatedRole } from '../../content/schema/repository.ts';
import { topRoles, type KeyRole, type KeySet, type TopRole } from './key-set.ts';
import { expiryOf, signMetadata, type SignedFile } from './sign-metadata.ts';
import type { Key } from '@tufjs/models';
import type { SigningKey } from './signing-key.ts';

/**
 * What the holders of the root and targets keys sign once, and publishing then only carries along: who may sign what.
 * Whoever holds only publishing keys can make neither.
 */
export interface Anchor {
  /** Every root there ever was, the first first; a kiosk walks from the one it trusts to the last. */
  readonly roots: readonly SignedFile[];
  readonly targets: SignedFile;
}

/** Public keys of one role, and how many of them must sign. */
export interface RoleTrust {
  readonly keys: readonly Key[];
  readonly threshold: number;
}
export type Trust<Role extends KeyRole> = Readonly<Record<Role, RoleTrust>>;

export interface SigningTime {
  readonly version: number;
  readonly now: Date;
  readonly days: number;
}

/** Ten years: what expires in a safe stops every kiosk of a fleet, and a stolen key is met by rotation, not by age. */
export const anchorDays = 3653;

/** The first root and targets of a key set. */
export function makeAnchor(keys: KeySet, now: Date): Anchor {
  const time = { version: 1, now, days: anchorDays };
  const trust = trustOf(keys);
  return {
    roots: [signRoot(trust, keys.root.keys, time)],
    targets: signTargets(trust, keys.targets.keys, time),
  };
}

/** The public half of a key set. */
export function trustOf(keys: KeySet): Trust<KeyRole> {
  const entries = Object.entries(keys).map(([role, { keys: own, threshold }]) => [
    role,
    { keys: own.map(({ publicKey }) => publicKey), threshold },
  ]);
  return Object.fromEntries(entries) as Trust<KeyRole>;
}

/** Signs a root: which keys stand for the four top-level roles. */
export function signRoot(
  trust: Trust<TopRole>,
  signers: readonly SigningKey[],
  { version, now, days }: SigningTime,
): SignedFile {
  const root = Root.fromJSON({
    spec_version: specVersion,
    version,
    expires: expiryOf(now, days),
    consistent_snapshot: true,
    keys: keysJson(topRoles.map((role) => trust[role])),
    roles: Object.fromEntries(topRoles.map((role) => [role, roleJson(trust[role])])),
  });
  return signMetadata(root, signers);
}

/** Signs the top-level targets: no file of its own, and one delegation for each kind of thing that a museum signs. */
export function signTargets(
  trust: Trust<DelegatedRole>,
  signers: readonly SigningKey[],
  { version, now, days }: SigningTime,
): SignedFile {
  const roles = delegatedRoles.map((name) => ({
    name,
    ...roleJson(trust[name]),
    paths: [...delegatedPaths[name]],
    terminating: true,
  }));
  const targets = Targets.fromJSON({
    spec_version: specVersion,
    version,
    expires: expiryOf(now, days),
    targets: {},
    delegations: { keys: keysJson(delegatedRoles.map((role) => trust[role])), roles },
  });
  return signMetadata(targets, signers);
}

/** The version of the TUF specification that the metadata follows. */
export const specVersion = '1.0.31';

export function keysJson(roles: readonly RoleTrust[]) {
  return Object.fromEntries(roles.flatMap(({ keys }) => keys.map((key) => [key.keyID, key.toJSON()])));
}

export function roleJson({ keys, threshold }: RoleTrust) {
  return { keyids: keys.map(({ keyID }) => keyID), threshold };
}
