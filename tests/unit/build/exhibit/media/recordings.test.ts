import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checksumOf, probeOgg } from '../../../../../build/exhibit/media/probe-ogg.ts';
import { probeWebm } from '../../../../../build/exhibit/media/probe-webm.ts';

const sound = readFileSync('tests/fixtures/tiny-exhibit/media/foghorn.ogg');
const film = readFileSync('tests/fixtures/tiny-exhibit/media/harbour.webm');

/** A copy in which a piece is replaced by another of the same length. */
function changed(bytes: Buffer, piece: Buffer | string, replacement: Buffer | string): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(piece);
  if (at < 0 || Buffer.byteLength(piece) !== Buffer.byteLength(replacement)) throw new Error('no such piece');
  copy.set(Buffer.from(replacement), at);
  return copy;
}

/** A change of the first page whose checksum is right all the same. */
function withFirstPage(change: (page: Buffer) => void): Buffer {
  const copy = Buffer.from(sound);
  const page = copy.subarray(0, copy.indexOf('OggS', 1));
  change(page);
  page.writeUInt32LE(checksumOf(page), 22);
  return copy;
}

describe('probeOgg', () => {
  it('reads how long a sound is', () => {
    expect(probeOgg(sound)).toEqual({ kind: 'audio', durationSeconds: 2 });
  });

  it('finds every single byte that was damaged', () => {
    for (let at = 0; at < sound.length; at++) {
      const copy = Buffer.from(sound);
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      expect(() => probeOgg(copy), `byte ${at}`).toThrow();
    }
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'has no length'],
    ['a file of another kind', Buffer.from('ID3 and so on, for a while longer'), 'is not Ogg'],
    ['a file that is cut short', sound.subarray(0, sound.length - 20), 'is cut short'],
    ['a header alone', sound.subarray(0, sound.indexOf('OggS', 1)), 'has no length'],
    ['another codec', withFirstPage((page) => page.write('FLAC', 28)), 'neither Opus nor Vorbis'],
    ['a second stream', withFirstPage((page) => page.writeUInt32LE(7, 14)), 'more than one stream'],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => probeOgg(bytes)).toThrow(message);
  });
});

describe('probeWebm', () => {
  it('reads how long and how large a film is', () => {
    expect(probeWebm(film)).toEqual({ kind: 'video', durationSeconds: 2, width: 320, height: 180 });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'is not WebM'],
    ['a file of another kind', Buffer.from('\0\0\0\u0018ftypmp42'), 'is damaged'],
    ['Matroska that is no WebM', changed(film, 'webm', 'mkvx'), 'is not WebM'],
    ['a film that is cut short', film.subarray(0, film.length - 1), 'is cut short'],
    ['a codec with a licence', changed(film, 'V_VP8', 'V_AVC'), 'codec "V_AVC", which a kiosk cannot play'],
    ['a sound with a licence', changed(film, 'A_OPUS', 'A_AAC/'), 'codec "A_AAC/"'],
    [
      'a film without an index',
      changed(film, Buffer.from('1c53bb6b', 'hex'), Buffer.from('1c53bb6f', 'hex')),
      'has no index',
    ],
    [
      'a film without a length',
      changed(film, Buffer.from('448988', 'hex'), Buffer.from('448a88', 'hex')),
      'has no length',
    ],
    [
      'a film without pictures',
      changed(film, Buffer.from('838101', 'hex'), Buffer.from('838102', 'hex')),
      'has no pictures',
    ],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => probeWebm(bytes)).toThrow(message);
  });

  it('ends for every film that was cut anywhere', () => {
    for (let length = 0; length < film.length; length++) {
      expect(() => probeWebm(film.subarray(0, length)), `${length} bytes`).toThrow();
    }
  });
});
