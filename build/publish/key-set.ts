import { makeSigningKey, type SigningKey } from './signing-key.ts';

/** Roles that root names keys for. */
export const topRoles = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type TopRole = (typeof topRoles)[number];

/** Roles that have keys, from the one that lies in the safe to those that publish every week. */
export const keyRoles = [
  'root',
  'targets',
  'settings',
  'application',
  'exhibit',
  'snapshot',
  'timestamp',
] as const;
export type KeyRole = (typeof keyRoles)[number];

/** Keys of one role, and how many of them must sign. */
export interface RoleKeys {
  readonly keys: readonly SigningKey[];
  readonly threshold: number;
}

export type KeySet = Readonly<Record<KeyRole, RoleKeys>>;

/** What publishing needs, and all that lies on a curator's machine. */
export type PublishingKeys = Pick<KeySet, 'exhibit' | 'snapshot' | 'timestamp'>;

export interface RootKeyOptions {
  readonly rootKeys?: number;
  readonly rootThreshold?: number;
}

/** A whole key set that exists only in memory, for the demo and for tests; what it signs is worth nothing elsewhere. */
export function throwAwayKeySet({ rootKeys = 1, rootThreshold = 1 }: RootKeyOptions = {}): KeySet {
  return {
    root: { keys: Array.from({ length: rootKeys }, makeSigningKey), threshold: rootThreshold },
    targets: oneKey(),
    settings: oneKey(),
    application: oneKey(),
    exhibit: oneKey(),
    snapshot: oneKey(),
    timestamp: oneKey(),
  };
}

/** A role with one new key. */
export function oneKey(): RoleKeys {
  return { keys: [makeSigningKey()], threshold: 1 };
}
