import { RecordingError, type Recording } from './recording.ts';

const ids = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cues: 0x1c53bb6b,
  cluster: 0x1f43b675,
} as const;

const codecs: readonly string[] = ['V_VP8', 'V_VP9', 'V_AV1', 'A_OPUS', 'A_VORBIS'];
const saveAgain =
  'save the film again as WebM, for example with "ffmpeg -i film.mov -c:v libvpx-vp9 -c:a libopus film.webm"';

interface Element {
  readonly id: number;
  readonly content: Uint8Array;
}

/**
 * Reads the structure of a WebM file (https://www.webmproject.org/docs/container, RFC 8794): what codecs it has, how
 * long it is and how large, and that it is all there and can be wound.
 *
 * @throws RecordingError
 */
export function probeWebm(bytes: Uint8Array): Recording {
  const [header, segment] = childrenOf(bytes);
  if (header?.id !== ids.header || segment?.id !== ids.segment) {
    throw new RecordingError('the file is not WebM', saveAgain);
  }
  if (textOf(child(header, ids.docType)) !== 'webm')
    throw new RecordingError('the file is not WebM', saveAgain);
  const parts = childrenOf(segment.content);
  const partOf = (id: number): Element | undefined => parts.find((part) => part.id === id);
  if (!partOf(ids.cluster)) throw new RecordingError('the film holds no pictures', saveAgain);
  if (!partOf(ids.cues)) throw new RecordingError('the film has no index, so it cannot be wound', saveAgain);
  const info = partOf(ids.info);
  const tickNanoseconds = uintOf(child(info, ids.timestampScale)) ?? 1_000_000;
  const durationSeconds = ((floatOf(child(info, ids.duration)) ?? 0) * tickNanoseconds) / 1e9;
  if (!(durationSeconds > 0)) throw new RecordingError('the film has no length', saveAgain);
  return { kind: 'video', durationSeconds, ...sizeOf(partOf(ids.tracks)) };
}

function sizeOf(tracks: Element | undefined): { readonly width: number; readonly height: number } {
  const entries = childrenOf(tracks?.content ?? new Uint8Array()).filter(({ id }) => id === ids.track);
  for (const entry of entries) {
    const codec = textOf(child(entry, ids.codec));
    if (codecs.includes(codec)) continue;
    throw new RecordingError(
      `the film has a track of the codec "${codec}", which a kiosk cannot play`,
      saveAgain,
    );
  }
  const [video, ...others] = entries.filter((entry) => uintOf(child(entry, ids.trackType)) === 1);
  if (!video) throw new RecordingError('the film has no pictures', 'save a sound as .ogg instead');
  if (others.length > 0) throw new RecordingError('the film has more than one track of pictures', saveAgain);
  const settings = child(video, ids.video);
  const [width, height] = [uintOf(child(settings, ids.width)), uintOf(child(settings, ids.height))];
  if (!width || !height) throw new RecordingError('the film has no size', saveAgain);
  return { width, height };
}

function child(parent: Element | undefined, id: number): Element | undefined {
  return parent && childrenOf(parent.content).find((element) => element.id === id);
}

/** The elements inside of another, or of the file. */
function childrenOf(bytes: Uint8Array): readonly Element[] {
  const found: Element[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const id = readNumber(bytes, offset, 'id');
    const size = readNumber(bytes, offset + id.bytes, 'size');
    const from = offset + id.bytes + size.bytes;
    const to = from + size.value;
    if (to > bytes.length) {
      throw new RecordingError('the film is cut short', 'copy it again from where it came from');
    }
    found.push({ id: id.value, content: bytes.subarray(from, to) });
    offset = to;
  }
  return found;
}

/** A number of variable length: its leading zeros say how many bytes it has. An id keeps the bit that ends them. */
function readNumber(bytes: Uint8Array, at: number, kind: 'id' | 'size'): { value: number; bytes: number } {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 24 + 1;
  if (first === 0 || length > (kind === 'id' ? 4 : 8) || at + length > bytes.length) {
    throw new RecordingError('the file is damaged', 'copy it again from where it came from');
  }
  const marker = 0x80 >> (length - 1);
  let value = kind === 'id' ? first : first ^ marker;
  let isUnknown = value === marker - 1;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index] ?? 0;
    isUnknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  if (kind === 'size' && isUnknown) {
    throw new RecordingError('the film was recorded live and was never finished', saveAgain);
  }
  return { value, bytes: length };
}

function textOf(element: Element | undefined): string {
  return String.fromCharCode(...(element?.content ?? [])).replace(/\0+$/, '');
}

function uintOf(element: Element | undefined): number | undefined {
  return element && element.content.reduce((value, byte) => value * 256 + byte, 0);
}

function floatOf(element: Element | undefined): number | undefined {
  if (!element) return undefined;
  const { buffer, byteOffset, byteLength } = element.content;
  const view = new DataView(buffer, byteOffset, byteLength);
  if (byteLength === 8) return view.getFloat64(0);
  return byteLength === 4 ? view.getFloat32(0) : undefined;
}
