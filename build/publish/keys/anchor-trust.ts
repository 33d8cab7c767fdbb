import type { Key } from '@tufjs/models';
import { delegatedRoles } from '../../../content/schema/repository.ts';
import type { RoleTrust, Trust } from '../anchor.ts';
import { topRoles, type KeyRole, type RoleKeys } from '../key-set.ts';
import { PublishError } from '../publish-error.ts';
import type { SigningKey } from '../signing-key.ts';
import type { ReadAnchor } from './public-folder.ts';

/** Whom the newest root and targets trust, role by role, in the order in which the keys were named. */
export function trustOfAnchor({ root, delegations }: ReadAnchor): Trust<KeyRole> {
  const top = topRoles.map((role) => [role, pickKeys(root.signed.roles[role], root.signed.keys)]);
  const own = delegations.signed.delegations;
  const delegated = delegatedRoles.map((role) => [role, pickKeys(own?.roles?.[role], own?.keys ?? {})]);
  return Object.fromEntries([...top, ...delegated]) as Trust<KeyRole>;
}

/** Those of the keys at hand that a role trusts. @throws PublishError where they are too few to sign. */
export function signersFor(role: KeyRole, trust: RoleTrust, atHand: readonly SigningKey[]): RoleKeys {
  const trusted = new Set(trust.keys.map(({ keyID }) => keyID));
  const keys = atHand.filter(({ keyId }) => trusted.has(keyId));
  if (keys.length >= trust.threshold) return { keys, threshold: trust.threshold };
  throw new PublishError(
    `${trust.threshold} of the ${trust.keys.length} ${role} keys must sign, and ${keys.length} are here. Nothing was ` +
      'changed. Bring the envelopes that hold the others and name each: --envelope <folder>. A key that was rotated ' +
      'does not count any more.',
  );
}

interface NamedRole {
  readonly keyIDs: readonly string[];
  readonly threshold: number;
}

function pickKeys(role: NamedRole | undefined, keys: Readonly<Record<string, Key>>): RoleTrust {
  if (!role) throw new TypeError('a role has no keys');
  return { keys: role.keyIDs.flatMap((id) => keys[id] ?? []), threshold: role.threshold };
}
