import { Targets } from '@tufjs/models';
import { mediaBinPrefix, mediaTarget } from '../../content/schema/repository.ts';
import type { ReleaseAsset } from '../../content/schema/release.ts';
import { keysJson, roleJson, specVersion, type RoleTrust } from './anchor.ts';

// tuf-js takes time that grows with the square of the targets in one file; at this size it is not felt, and a kiosk that
// lacks a single file reads little.
const targetsPerBin = 128;

/** How many bits of a target's hash name its bin: 1 for two bins, the fewest there are, and 16 at most. */
export function binBits(files: number): number {
  return Math.min(16, Math.max(1, Math.ceil(Math.log2(files / targetsPerBin))));
}

/** The delegation of all media to succinct hashed bins (TAP 15), under the keys of the role that delegates. */
export function delegateBins(trust: RoleTrust, files: number) {
  const succinct = { ...roleJson(trust), bit_length: binBits(files), name_prefix: mediaBinPrefix };
  return { keys: keysJson([trust]), succinct_roles: succinct };
}

type TargetsJson = Record<string, { length: number; hashes: { sha256: string } }>;

/** Unsigned metadata of every bin, also of the empty ones: a client asks for the bin before it knows what is in it. */
export function fillBins(
  { delegations }: Targets,
  assets: readonly ReleaseAsset[],
  { version, expires }: { readonly version: number; readonly expires: string },
): ReadonlyMap<string, Targets> {
  const bins = delegations?.succinctRoles;
  if (!bins) throw new TypeError('the role delegates to no succinct bins');
  const contents = new Map([...bins.getRoles()].map((bin): [string, TargetsJson] => [bin, {}]));
  for (const { sha256, bytes } of assets) {
    const target = mediaTarget(sha256);
    const bin = contents.get(bins.getRoleForTarget(target));
    if (bin) bin[target] = { length: bytes, hashes: { sha256 } };
  }
  const common = { spec_version: specVersion, version, expires };
  return new Map([...contents].map(([bin, targets]) => [bin, Targets.fromJSON({ ...common, targets })]));
}
