import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../../electron/update/store/manifest.ts';
import { buildRelease } from '../../../../fixtures/release.ts';

const { manifest } = buildRelease();

describe('parseManifest', () => {
  it('answers what the compiler has written', () => {
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  });

  it.each<[string, string, unknown]>([
    ['text that is not JSON', 'manifest-invalid', undefined],
    ['a field of its own', 'manifest-invalid', { ...manifest, x: 1 }],
    [
      'an asset name that is a path',
      'manifest-invalid',
      { ...manifest, assets: [{ sha256: '../../etc/passwd', bytes: 1, mediaType: 'image/webp' }] },
    ],
    ['a schema of another version', 'schema-unknown', { ...manifest, schema: 99 }],
  ])('refuses %s (%s)', (_what, code, content) => {
    const text = content ? JSON.stringify(content) : '{';
    expect(() => parseManifest(text)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
