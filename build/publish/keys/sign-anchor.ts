import { anchorDays, signRoot, signTargets, type Anchor, type Trust } from '../anchor.ts';
import type { KeyRole } from '../key-set.ts';
import type { SigningKey } from '../signing-key.ts';
import { signersFor } from './anchor-trust.ts';

export interface SignAnchorOptions {
  readonly anchor: Anchor;
  readonly trust: Trust<KeyRole>;
  readonly newTrust: Trust<KeyRole>;
  /** Every key that can sign now. */
  readonly atHand: readonly SigningKey[];
  readonly now: Date;
  readonly needsRoot: boolean;
  readonly needsTargets: boolean;
}

/**
 * The anchor with a next root, next targets, or both. A root is signed by enough keys of the one before and by enough of
 * its own: the first is why a kiosk believes it, the second proves that the new holders have their keys.
 *
 * @throws PublishError where keys are missing.
 */
export function signAnchorAnew(options: SignAnchorOptions): Anchor {
  const { anchor, newTrust, atHand, now } = options;
  const time = (version: number) => ({ version, now, days: anchorDays });
  const roots = options.needsRoot
    ? [
        ...anchor.roots,
        signRoot(newTrust, rootSigners(options), time((anchor.roots.at(-1)?.version ?? 0) + 1)),
      ]
    : anchor.roots;
  const targets = options.needsTargets
    ? signTargets(
        newTrust,
        signersFor('targets', newTrust.targets, atHand).keys,
        time(anchor.targets.version + 1),
      )
    : anchor.targets;
  return { roots, targets };
}

function rootSigners({ trust, newTrust, atHand }: SignAnchorOptions): readonly SigningKey[] {
  const old = signersFor('root', trust.root, atHand).keys;
  const next = signersFor('root', newTrust.root, atHand).keys;
  return [...new Set([...old, ...next])];
}
