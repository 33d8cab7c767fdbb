import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maxAssets, maxMetadataBytes, maxMetadataMembers } from '../../../electron/update/limits.ts';
import type { UpdateCode } from '../../../electron/contract/update-codes.ts';
import { sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository } from '../../fixtures/repository.ts';
import { put } from './forge.ts';
import { expectRefusal, look, manifestName } from './kiosk.ts';
import { aStick } from './stick.ts';

/** Texts for which the stick claims that they are metadata. Nobody has signed them. */
const hostile: readonly [string, string | Uint8Array, UpdateCode][] = [
  ['are nested a million deep', '['.repeat(500_000) + ']'.repeat(500_000), 'metadata-invalid'],
  ['are nested a million deep, in objects', '{"a":'.repeat(100_000), 'metadata-invalid'],
  ['name a member twice', '{"signed":{},"signed":{},"signatures":[]}', 'metadata-invalid'],
  [
    'name a member twice, once in disguise',
    '{"signed":{},"\\u0073igned":{},"signatures":[]}',
    'metadata-invalid',
  ],
  ['reach for the prototype', '{"__proto__":{"signed":{}},"signatures":[]}', 'metadata-invalid'],
  ['reach for the prototype in disguise', '{"\\u005f_proto__":{},"signatures":[]}', 'metadata-invalid'],
  ['hold a number without end', `{"signed":${'9'.repeat(500_000)}}`, 'metadata-invalid'],
  ['hold a number beyond all others', '{"signed":1e999}', 'metadata-invalid'],
  ['hold a number that is not exact', '{"signed":9007199254740993}', 'metadata-invalid'],
  ['hold minus zero', '{"signed":-0}', 'metadata-invalid'],
  ['begin with a byte order mark', '\ufeff{"signed":{},"signatures":[]}', 'metadata-invalid'],
  ['are not UTF-8', new Uint8Array([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x7d]), 'metadata-invalid'],
  ['are UTF-16', Buffer.from('{"signed":{}}', 'utf16le'), 'copy-incomplete'],
  ['hold half a character', '{"\\ud800":{}}', 'metadata-invalid'],
  ['have a comma too many', '{"signed":{},"signatures":[],}', 'metadata-invalid'],
  ['have a comment', '{"signed":{}}// trust me', 'metadata-invalid'],
  ['are two texts', '{"signed":{}}{"signed":{}}', 'metadata-invalid'],
  ['close more than they open', '{"signed":{}}}}', 'metadata-invalid'],
  ['never close a text', `{"signed":"${'a'.repeat(10_000)}`, 'copy-incomplete'],
  ['are nothing but zeros', new Uint8Array(2_000), 'copy-incomplete'],
  ['are nothing but blanks', ' '.repeat(10_000), 'metadata-invalid'],
  ['are no object', '"signed"', 'metadata-invalid'],
  ['are null', 'null', 'metadata-invalid'],
  ['are a list', '[]', 'metadata-invalid'],
  ['are a list of millions', `[${'0,'.repeat(250_000)}0]`, 'metadata-invalid'],
];

describe('metadata that nobody has signed', () => {
  it.each(hostile)('are refused before anybody reads them when they %s', async (_, content, code) => {
    const stick = await aStick();
    writeFileSync(stick.metadataPath('exhibit'), content);
    // The length and hash that were signed do not matter: the form comes first, or the length that is longer.
    await expect(look(stick)).rejects.toMatchObject({ name: 'ReleaseRejectedError' });
    stick.write('exhibit', content);
    await expectRefusal(look(stick), code, '1.exhibit.json');
  });

  it.each(Object.entries(maxMetadataBytes))(
    'are not read beyond the length of %s',
    async (role, maxBytes) => {
      if (role === 'root' || role === 'media') return;
      const stick = await aStick();
      truncateSync(stick.metadataPath(role), maxBytes + 1);
      await expectRefusal(look(stick), 'too-large', `more than ${maxBytes} bytes`);
    },
  );

  it('are refused with 100 megabytes of JSON', async () => {
    const stick = await aStick();
    const path = stick.metadataPath('timestamp');
    writeFileSync(path, Buffer.alloc(100 * 1024 ** 2, '[0,1]'));
    await expectRefusal(look(stick), 'too-large', 'timestamp.json');
    rmSync(path);
  });

  it('are refused with more targets than the client can bear', async () => {
    const stick = await aStick();
    const { signed, signatures } = stick.readMetadata('exhibit');
    for (let number = 0; number <= maxMetadataMembers; number++) {
      put(signed, ['targets', `media/${sha256(String(number))}`], {
        length: 1,
        hashes: { sha256: sha256('') },
      });
    }
    stick.write('exhibit', JSON.stringify({ signed, signatures }));
    await expectRefusal(look(stick), 'metadata-invalid', `more than ${maxMetadataMembers}`);
  });

  it('are refused with more keys than anybody can check', async () => {
    const stick = await aStick();
    stick.edit('exhibit', (signed) => {
      const key = { keytype: 'ed25519', scheme: 'ed25519' };
      for (let number = 0; number < 40; number++) {
        const hash = sha256(String(number));
        put(signed, ['delegations', 'keys', hash], { ...key, keyval: { public: hash } });
      }
    });
    await expectRefusal(look(stick), 'metadata-invalid', 'more than 32 keys');
  });
});

describe('names in metadata that are signed', () => {
  it.each([
    '../../../etc/passwd',
    '/etc/passwd',
    'exhibit/../../../x/release.json',
    'exhibit//1/release.json',
    'exhibit/./1/release.json',
    '..\\..\\windows\\release.json',
    'C:/windows/release.json',
    '//server/share/release.json',
    'exhibit/winter-roads/1/release.json\0',
    'exhibit/winter-roads/1/release.json:stream',
    'exhibit/winter-roads/1/Release.json',
    'exhibit/wіnter-roads/1/release.json',
    'exhibit/\u202ewinter-roads/1/release.json',
    'exhibit/%2e%2e/1/release.json',
    'constructor/../release.json',
  ])('lead nowhere: %j', async (name) => {
    const repository = await aRepository();
    repository.edit('exhibit', (signed) => {
      const targets = signed['targets'] as Record<string, unknown>;
      targets[name] = targets[manifestName];
    });
    await expectRefusal(look(repository), 'metadata-invalid', '1.exhibit.json');
  });

  it.each(['../exhibit.json', 'exhibit/../targets.json', 'CON.json', '__proto__', 'exhibit.json\0'])(
    'of a snapshot lead nowhere: %j',
    async (name) => {
      const repository = await aRepository();
      repository.edit('snapshot', (signed) => {
        const meta = Object.entries(signed['meta'] as object);
        signed['meta'] = Object.fromEntries([...meta, [name, meta[0]?.[1] as unknown]]);
      });
      await expectRefusal(look(repository), 'metadata-invalid', '1.snapshot.json');
    },
  );

  it.each(['винтер', 'Winter-Roads', 'winter--roads', '../winter-roads', ''])(
    'of an exhibit are plain ones, so that no two look alike: %j',
    async (exhibit) => {
      const repository = await aRepository();
      repository.edit('exhibit', (signed) =>
        put(signed, ['targets', manifestName, 'custom', 'exhibit'], exhibit),
      );
      await expectRefusal(look(repository), 'metadata-invalid', manifestName);
    },
  );
});

describe('a manifest that is signed and hostile', () => {
  const manifest = (text: string) => async () => {
    const repository = await aRepository();
    repository.replaceTarget(manifestName, text);
    await expectRefusal(look(repository), 'manifest-invalid', manifestName);
  };
  const assets = (count: number) =>
    Array.from(
      { length: count },
      () => `{"sha256":"${'a'.repeat(64)}","bytes":1,"mediaType":"image/webp"}`,
    ).join();

  it('is refused when it is not JSON', manifest('no'));
  it('is refused when it is nested too deep', manifest('['.repeat(1_000_000)));
  it('is refused when it names a member twice', manifest('{"release":1,"release":2}'));
  it('is refused when it reaches for the prototype', manifest('{"__proto__":{"release":1}}'));
  it('is refused when it is something else', manifest('{"kind":"log-export"}'));
  it(
    'is refused when it names more files than any exhibit has',
    manifest(`{"assets":[${assets(maxAssets + 1)}]}`),
  );

  it('is refused when it names a file twice, which would be copied by two at once', async () => {
    const built = buildRelease();
    const [first] = built.manifest.assets;
    const repository = await aRepository({ built });
    const twice = { ...built.manifest, assets: [...built.manifest.assets, first] };
    repository.replaceTarget(manifestName, JSON.stringify(twice));
    await expectRefusal(look(repository), 'manifest-invalid', 'twice');
  });

  it('is refused when it says to be larger than any manifest', async () => {
    const repository = await aRepository();
    repository.edit('exhibit', (signed) => put(signed, ['targets', manifestName, 'length'], 17 * 1024 ** 2));
    await expectRefusal(look(repository), 'too-large', manifestName);
  });

  it('is refused when its notes are longer than staff would read', async () => {
    const repository = await aRepository();
    const notes = { cs: 'a'.repeat(2_001) };
    repository.edit('exhibit', (signed) => put(signed, ['targets', manifestName, 'custom', 'notes'], notes));
    await expectRefusal(look(repository), 'metadata-invalid', manifestName);
  });
});
