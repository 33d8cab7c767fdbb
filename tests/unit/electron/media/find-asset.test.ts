import { describe, expect, it } from 'vitest';
import { assetList, findAsset } from '../../../../electron/media/find-asset.ts';
import { sha256 } from '../../../fixtures/files.ts';

const hash = sha256('picture');
const asset = { sha256: hash, bytes: 7, mediaType: 'image/webp' };
const assets = assetList([asset]);

describe('findAsset', () => {
  it('finds what the release names', () => {
    expect(findAsset(`media://release/${hash}`, assets)).toBe(asset);
  });

  it.each([
    `media://release/${'0'.repeat(64)}`,
    `media://release/${hash.toUpperCase()}`,
    `media://release/${hash}/`,
    `media://release//${hash}`,
    `media://release/x/../${hash}x`,
    `media://release/${hash}%00`,
    `media://release/${hash}%00.png`,
    `media://release/%2e%2e%2f${hash}`,
    `media://release/..%5c..%5cetc%5cpasswd`,
    'media://release/../../../etc/passwd',
    'media://release/%252e%252e/etc/passwd',
    'media://release/C:/Windows/win.ini',
    'media://release/CON',
    `media://release/${hash}::$DATA`,
    'media://release/__proto__',
    'media://release/constructor',
    'media://release/',
    'media://release',
    `media://other/${hash}`,
    `media://user:secret@release/${hash}`,
    `media://release:80/${hash}`,
    `media://release/${hash}?download`,
    `app://release/${hash}`,
    `file:///store/media/${hash}`,
    `//release/${hash}`,
    hash,
    '',
    '\u0000',
  ])('finds nothing under %s', (url) => {
    expect(findAsset(url, assets)).toBeUndefined();
  });

  it.each(['audio/ogg', 'video/webm'])('finds what plays, as %s', (mediaType) => {
    expect(findAsset(`media://release/${hash}`, assetList([{ ...asset, mediaType }]))).toMatchObject({
      mediaType,
    });
  });

  it('has no address for a type that the compiler does not make', () => {
    const page = { ...asset, mediaType: 'text/html' };
    expect(findAsset(`media://release/${hash}`, assetList([page]))).toBeUndefined();
  });
});
