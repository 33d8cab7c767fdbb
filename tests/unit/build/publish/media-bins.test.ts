import { Targets } from '@tufjs/models';
import { describe, expect, it } from 'vitest';
import { mediaTarget } from '../../../../content/schema/repository.ts';
import { specVersion } from '../../../../build/publish/anchor.ts';
import { throwAwayKeySet } from '../../../../build/publish/key-set.ts';
import { binBits, delegateBins, fillBins } from '../../../../build/publish/media-bins.ts';
import { sha256 } from '../../../fixtures/files.ts';

const issue = { version: 7, expires: '2030-01-01T00:00:00Z' };

/** The bins of an exhibit with so many media. */
function binsOf(files: number) {
  const assets = Array.from({ length: files }, (_, index) => ({
    sha256: sha256(String(index)),
    bytes: index,
    mediaType: 'image/webp',
  }));
  const { keys, threshold } = throwAwayKeySet().exhibit;
  const trust = { keys: keys.map(({ publicKey }) => publicKey), threshold };
  const role = Targets.fromJSON({
    spec_version: specVersion,
    ...issue,
    targets: {},
    delegations: delegateBins(trust, files),
  });
  return { assets, role, bins: fillBins(role, assets, issue) };
}

describe('binBits', () => {
  it.each([
    [0, 1],
    [1, 1],
    [256, 1],
    [257, 2],
    [2048, 4],
    [100_000, 10],
    [1_000_000_000, 16],
  ])('spreads %i media over 2 to the power of %i bins', (files, bits) => {
    expect(binBits(files)).toBe(bits);
  });
});

describe('fillBins', () => {
  it('puts every file into the one bin where a client looks for it', () => {
    const { assets, role, bins } = binsOf(3000);
    for (const asset of assets) {
      const target = mediaTarget(asset.sha256);
      const holders = [...bins].filter(([, { targets }]) => target in targets).map(([name]) => name);
      expect(holders).toEqual([role.delegations?.succinctRoles?.getRoleForTarget(target)]);
    }
  });

  it('keeps every bin small, however many files there are', () => {
    const sizes = [...binsOf(20_000).bins.values()].map(({ targets }) => Object.keys(targets).length);
    expect(sizes).toHaveLength(256);
    expect(Math.max(...sizes)).toBeLessThan(200);
  });

  it('makes a bin even where there is nothing to put into it', () => {
    expect([...binsOf(0).bins.keys()]).toEqual(['media-0', 'media-1']);
  });
});
