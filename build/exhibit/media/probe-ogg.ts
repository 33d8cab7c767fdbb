import { RecordingError, type Recording } from './recording.ts';

const pageHeaderBytes = 27;
/** Granules of Opus count at this rate, whatever the rate of the sound (RFC 7845). */
const opusRate = 48_000;
const saveAgain =
  'save the sound again as Ogg Opus, for example with "ffmpeg -i sound.wav -c:a libopus sound.ogg"';

interface Page {
  readonly serial: number;
  /** Samples until the end of the page; undefined where no packet ends in it. */
  readonly granule: bigint | undefined;
  readonly body: Uint8Array;
  readonly bytes: number;
}

/**
 * Reads an Ogg file (RFC 3533) that holds one stream of Opus or Vorbis, page by page with every checksum: a copy that was
 * cut short or damaged is found here, not in the gallery.
 *
 * @throws RecordingError
 */
export function probeOgg(bytes: Uint8Array): Recording {
  let [serial, last]: [number | undefined, bigint] = [undefined, 0n];
  let stream: Stream | undefined;
  for (let offset = 0; offset < bytes.length;) {
    const page = readPage(bytes.subarray(offset));
    serial ??= page.serial;
    if (page.serial !== serial) throw new RecordingError('the file holds more than one stream', saveAgain);
    stream ??= readStream(page.body);
    if (page.granule !== undefined) last = page.granule;
    offset += page.bytes;
  }
  const durationSeconds = stream ? (Number(last) - stream.skippedSamples) / stream.rate : 0;
  if (durationSeconds <= 0) throw new RecordingError('the sound has no length', saveAgain);
  return { kind: 'audio', durationSeconds };
}

interface Stream {
  readonly rate: number;
  readonly skippedSamples: number;
}

function readPage(bytes: Uint8Array): Page {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (textOf(bytes, 0, 4) !== 'OggS')
    throw new RecordingError('the file is not Ogg, or is damaged', saveAgain);
  const bodyFrom = pageHeaderBytes + (bytes[pageHeaderBytes - 1] ?? 0);
  const segments = bytes.subarray(pageHeaderBytes, bodyFrom);
  const length = bodyFrom + segments.reduce((sum, segment) => sum + segment, 0);
  if (bytes.length < bodyFrom || bytes.length < length) {
    throw new RecordingError('the file is cut short', 'copy it again from where it came from');
  }
  if (view.getUint32(22, true) !== checksumOf(bytes.subarray(0, length))) {
    throw new RecordingError('the file is damaged', 'copy it again from where it came from');
  }
  const granule = view.getBigInt64(6, true);
  const body = bytes.subarray(bodyFrom, length);
  return {
    serial: view.getUint32(14, true),
    granule: granule === -1n ? undefined : granule,
    body,
    bytes: length,
  };
}

function readStream(head: Uint8Array): Stream {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (textOf(head, 0, 8) === 'OpusHead' && head.length >= 19) {
    return { rate: opusRate, skippedSamples: view.getUint16(10, true) };
  }
  if (textOf(head, 0, 7) === '\u0001vorbis' && head.length >= 30) {
    return { rate: view.getUint32(12, true), skippedSamples: 0 };
  }
  throw new RecordingError('the sound is neither Opus nor Vorbis', saveAgain);
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

const polynomial = 0x04c11db7;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ polynomial : value << 1;
  return value;
});
const checksumBytes = { first: 22, last: 25 } as const;

/** CRC-32 of a page, counted as if its own four bytes were zero. */
export function checksumOf(page: Uint8Array): number {
  let crc = 0;
  for (let index = 0; index < page.length; index++) {
    const isOwn = index >= checksumBytes.first && index <= checksumBytes.last;
    const byte = isOwn ? 0 : (page[index] ?? 0);
    crc = (crc << 8) ^ (table[((crc >>> 24) ^ byte) & 0xff] ?? 0);
  }
  return crc >>> 0;
}
