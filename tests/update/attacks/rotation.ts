import { anchorDays, signRoot, signTargets, trustOf, type Anchor } from '../../../build/publish/anchor.ts';
import { oneKey, type KeyRole, type KeySet } from '../../../build/publish/key-set.ts';

/** A museum after it has replaced keys: the new set, and the anchor that its root and targets keys have signed. */
export interface Rotated {
  readonly keys: KeySet;
  readonly anchor: Anchor;
}

/** Replaces the keys of roles by new ones, with the old root and targets keys from the safe. */
export function rotate(keys: KeySet, { roots, targets }: Anchor, roles: readonly KeyRole[]): Rotated {
  const next: KeySet = { ...keys, ...Object.fromEntries(roles.map((role) => [role, oneKey()])) };
  const time = (version: number) => ({ version, now: new Date(), days: anchorDays });
  const signers = [...keys.root.keys, ...next.root.keys];
  const root = signRoot(trustOf(next), signers, time(roots.at(-1)!.version + 1));
  return {
    keys: next,
    anchor: {
      roots: [...roots, root],
      targets: signTargets(trustOf(next), next.targets.keys, time(targets.version + 1)),
    },
  };
}
