import { describe, expect, it } from 'vitest';
import { expectVerified, VerifiedRelease } from '../../../electron/update/repository/verified-release.ts';
import { inspectRelease } from '../../../electron/update/store/inspect-release.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { aFolder } from '../../fixtures/files.ts';
import { look } from './kiosk.ts';
import { aStick } from './stick.ts';

/** Everything that looks like a verified release and is none. */
function forgeries(real: VerifiedRelease): readonly [string, unknown][] {
  const looksLike = Object.getOwnPropertyDescriptors(real);
  return [
    ['a copy of its fields', Object.assign({}, real)],
    ['JSON of it', JSON.parse(JSON.stringify(real))],
    ['its prototype, with its fields', Object.create(VerifiedRelease.prototype, looksLike)],
    ['an object behind it', new Proxy(real, {})],
    ['something made of it', Object.create(real)],
    ['nothing', undefined],
    ['null', null],
    ['a word', 'verified'],
  ];
}

describe('a release that was never verified', () => {
  it('is told from one that was, whatever it looks like', async () => {
    const real = await look(await aStick());
    expect(VerifiedRelease.isVerified(real)).toBe(true);
    for (const [name, forged] of forgeries(real)) {
      expect(VerifiedRelease.isVerified(forged), name).toBe(false);
      expect(() => expectVerified(forged), name).toThrow('never verified');
    }
  });

  it('is neither offered nor installed, whoever asks for it', async () => {
    const real = await look(await aStick());
    for (const [name, forged] of forgeries(real)) {
      const options = { verified: forged as VerifiedRelease, storeDir: aFolder() };
      await expect(stageRelease(options), name).rejects.toThrow('never verified');
      await expect(inspectRelease(options), name).rejects.toThrow('never verified');
    }
  });

  it('does not compile', async () => {
    const real = await look(await aStick());
    const { manifest, custom, trust } = real;
    const alike = {
      ...{ manifest, custom, trust },
      readDatabase: () => real.readDatabase(),
      readAsset: (...args: Parameters<typeof real.readAsset>) => real.readAsset(...args),
    };
    const storeDir = aFolder();
    /* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the linter says so too */
    // @ts-expect-error -- has every member, and not the private one that only verification gives
    await expect(stageRelease({ verified: alike, storeDir })).rejects.toThrow(TypeError);
    // @ts-expect-error -- the same
    await expect(inspectRelease({ verified: alike, storeDir })).rejects.toThrow(TypeError);
  });
});
