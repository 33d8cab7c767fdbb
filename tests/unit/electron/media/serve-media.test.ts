import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetList } from '../../../../electron/media/find-asset.ts';
import { serveMedia } from '../../../../electron/media/serve-media.ts';
import { aFolder, sha256 } from '../../../fixtures/files.ts';

const hash = sha256('picture');
const url = `media://release/${hash}`;

function aServer() {
  const mediaDir = join(aFolder(), 'media');
  mkdirSync(mediaDir);
  writeFileSync(join(mediaDir, hash), 'picture');
  const assets = assetList([{ sha256: hash, bytes: 7, mediaType: 'image/webp' }]);
  return { assets, mediaDir, stageOrigin: 'app://stage' };
}

const get = (headers: Record<string, string> = {}, method = 'GET') => ({
  url,
  method,
  headers: new Headers(headers),
});

describe('serveMedia', () => {
  it('serves an asset whole, with its type, for ever, and to the stage only', async () => {
    const response = await serveMedia(get(), aServer());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '7',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': 'app://stage',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.text()).toBe('picture');
  });

  it('follows no link out of the store, whatever name it has', async () => {
    const server = aServer();
    const secretPath = join(aFolder(), 'secret');
    writeFileSync(secretPath, 'secrets');
    rmSync(join(server.mediaDir, hash));
    symlinkSync(secretPath, join(server.mediaDir, hash));
    await expect(serveMedia(get(), server)).rejects.toThrow('ELOOP');
  });

  it('serves a part of an asset', async () => {
    const response = await serveMedia(get({ range: 'bytes=1-3' }), aServer());
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 1-3/7');
    expect(response.headers.get('content-length')).toBe('3');
    expect(await response.text()).toBe('ict');
  });

  it('refuses a part that lies outside of the asset', async () => {
    const response = await serveMedia(get({ range: 'bytes=7-' }), aServer());
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */7');
  });

  it('answers HEAD without a body', async () => {
    const response = await serveMedia(get({}, 'HEAD'), aServer());
    expect(response.headers.get('content-length')).toBe('7');
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await serveMedia(get({}, method), aServer())).status).toBe(405);
  });

  it('does not find what the release does not name, nor anything where there is no release', async () => {
    const other = { ...get(), url: `media://release/${'0'.repeat(64)}` };
    expect((await serveMedia(other, aServer())).status).toBe(404);
    expect((await serveMedia(get(), undefined)).status).toBe(404);
  });

  it('fails, and does not serve a part, when the file is gone', async () => {
    await expect(serveMedia(get(), { ...aServer(), mediaDir: aFolder() })).rejects.toThrow('ENOENT');
  });
});
