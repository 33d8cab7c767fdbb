import type { MediaKind } from '../../../content/schema/media.ts';
import type { Place, Report } from '../problems.ts';
import type { ExhibitFolder } from '../read/exhibit-folder.ts';
import { probeOgg } from './probe-ogg.ts';
import { probeWebm } from './probe-webm.ts';
import { RecordingError, type Recording } from './recording.ts';

const kinds: Readonly<Record<string, MediaKind>> = { svg: 'drawing', ogg: 'audio', webm: 'video' };

/** What a file of `media/` is, by its name. */
export function mediaKindOf(filename: string): MediaKind {
  return kinds[filename.slice(filename.lastIndexOf('.') + 1)] ?? 'image';
}

/** true for a sound or a film. */
export function isRecording(filename: string): boolean {
  const kind = mediaKindOf(filename);
  return kind === 'audio' || kind === 'video';
}

/** An hour and more of speech as Opus, and some half an hour of film in the quality of television. */
const maxMegabytes = { audio: 100, video: 400 } as const;
/** A kiosk decodes films with its processor; more than this stutters on a small one. */
const maxFilmPixels = 1920;

/** Reads what a sound or a film is. @throws RecordingError where a kiosk could not play it. */
export function probeRecording(filename: string, bytes: Uint8Array): Recording {
  return mediaKindOf(filename) === 'audio' ? probeOgg(bytes) : probeWebm(bytes);
}

/** Checks a sound or a film by its bytes; undefined where something is wrong, which is reported. */
export function checkRecording(
  filename: string,
  at: { readonly folder: ExhibitFolder; readonly place: Place },
  report: Report,
): Recording | undefined {
  const bytes = at.folder.readBytes(filename);
  try {
    const recording = probeRecording(filename, bytes);
    expectPlayable(recording, bytes.length);
    return recording;
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    report.error(at.place, 'broken-recording', `"${filename}": ${error.message}`, error.mend);
    return undefined;
  }
}

function expectPlayable({ kind, width = 0, height = 0 }: Recording, bytes: number): void {
  const most = maxMegabytes[kind];
  if (bytes > most * 1e6) {
    const message = `it has ${Math.ceil(bytes / 1e6)} MB, and ${most} is the most`;
    throw new RecordingError(message, 'cut it into parts, or save it with fewer bits a second');
  }
  if (Math.max(width, height) > maxFilmPixels) {
    const message = `the film has ${width} × ${height} pixels, and its long side may have ${maxFilmPixels}`;
    throw new RecordingError(message, 'save it smaller');
  }
}
