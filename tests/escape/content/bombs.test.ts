import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { product } from '../../../build/package/flavour.ts';
import { maxDrawingBytes, maxImagePixels } from '../../../electron/update/limits.ts';
import { aFolder, sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository } from '../../fixtures/repository.ts';
import { activeNumber, aVerified, install, installVerified, verify } from '../../fixtures/store.ts';
import { anAccount } from '../../package/account.ts';
import { aHome, startPackaged } from '../../package/kiosk.ts';
import { aScreen } from '../../package/screen.ts';
import { buildHostile, type HostileAsset } from './hostile-release.ts';

const patience = { timeout: 60_000, interval: 100 };

/** A small picture whose head says that it is larger: what follows the head is read only by whoever draws it. */
async function saysItIs(width: number, height: number): Promise<Buffer> {
  const small = { create: { width: 8, height: 8, channels: 3, background: '#808080' } } as const;
  const bytes = await sharp(small).webp({ lossless: true }).toBuffer();
  bytes.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  return bytes;
}

/** The beginning of a PNG, up to its size. */
function pngHead(side: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  return head;
}

const picture = (bytes: string | Uint8Array): HostileAsset => ({ bytes, mediaType: 'image/webp' });
const billionLaughs = [
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">',
  ...Array.from({ length: 9 }, (_, turn) => {
    const [name, inner] = ['b', 'a'].map((letter, older) => (turn - older < 0 ? letter : `a${turn - older}`));
    return `<!ENTITY ${name === 'b' ? 'a0' : name} "${`&${inner};`.repeat(10)}">`;
  }),
  ']><svg xmlns="http://www.w3.org/2000/svg"><text>&a8;</text></svg>',
].join('');

const bombs: Readonly<
  Record<string, { readonly code: string; readonly asset: () => Promise<HostileAsset> }>
> = {
  'a picture of 16383 × 16383 pixels': {
    code: 'too-large',
    asset: async () => picture(await saysItIs(16383, 16383)),
  },
  'a picture of one line too many': {
    code: 'too-large',
    asset: async () => picture(await saysItIs(4000, maxImagePixels / 4000 + 1)),
  },
  'a PNG of 30000 × 30000 pixels under another name': {
    code: 'manifest-invalid',
    asset: () => Promise.resolve(picture(pngHead(30_000))),
  },
  'entities within entities': {
    code: 'manifest-invalid',
    asset: () => Promise.resolve(picture(billionLaughs)),
  },
  'a drawing as an SVG of its own': {
    code: 'manifest-invalid',
    asset: () => Promise.resolve({ bytes: billionLaughs, mediaType: 'image/svg+xml' }),
  },
  'a drawing of a million shapes': {
    code: 'too-large',
    asset: () =>
      Promise.resolve({
        mediaType: 'application/vnd.vitrina.drawing+json',
        bytes: `{"viewBox":[0,0,9,9],"nodes":[${'0,'.repeat(maxDrawingBytes / 2)}0]}`,
      }),
  },
};

describe('a release with a bomb in it', () => {
  it.each(Object.entries(bombs))('56: is refused before anything of it is shown: %s', async (_name, bomb) => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const built = buildHostile({ release: 2, assets: [await bomb.asset()] });
    const verified = await aVerified(built);
    await expect(installVerified(verified, storeDir)).rejects.toThrow(
      expect.objectContaining({ name: 'ReleaseRejectedError', code: bomb.code }),
    );
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('56: brings no font: a release may name one, and nobody asks for it', async () => {
    const font = { bytes: Buffer.alloc(64 * 1024, 'wOF2'), mediaType: 'font/woff2' };
    const storeDir = aFolder();
    await installVerified(await aVerified(buildHostile({ assets: [font] })), storeDir);
    const home = await aHome({}, storeDir);
    const screen = await aScreen();
    startPackaged(product, home, { args: ['--disable-gpu'], display: screen.name });
    await vi.waitFor(() => expect([...screen.countColours()].length).toBeGreaterThan(20), patience);
  });

  it('56: is refused by the packaged kiosk itself, which goes on with what it showed', async () => {
    const storeDir = aFolder();
    const repository = await aRepository({ built: buildRelease() });
    await installVerified(await verify(repository), storeDir);
    const bomb = await bombs['a picture of one line too many']!.asset();
    await repository.publish(buildHostile({ release: 2, assets: [bomb] }));
    const { repositoryDir } = repository;
    anAccount().own(repositoryDir);
    const home = await aHome({ watchedFolders: [repositoryDir], unattendedUpdates: true }, storeDir);
    writeFileSync(join(home.profileDir, 'root.json'), repository.rootText);
    const screen = await aScreen();
    startPackaged(product, home, { args: ['--disable-gpu'], display: screen.name });
    const log = () => readFileSync(join(home.profileDir, 'logs/kiosk.log'), 'utf8');
    await vi.waitFor(() => expect(log()).toContain('too-large'), patience);
    expect(log()).toContain(sha256(bomb.bytes));
    expect(activeNumber(home.storeDir)).toBe(1);
  });
});
