import { baseMapSchema, type BaseMap } from '../../content/schema/base-map.ts';
import { drawingSchema, type Drawing } from '../../content/schema/drawing.ts';
import { mediaUrl } from '../../electron/contract/urls.ts';
import { fail, ok, type Result } from '../../electron/contract/result.ts';

type Loaded<T> = Promise<Result<T, 'unreadable'>>;

/** Reads a drawing of the release. The file's hash is its name, so a drawing that was read once never changes. */
export function loadDrawing(sha256: string): Loaded<Drawing> {
  return loadJson(sha256, (json) => drawingSchema.safeParse(json).data as Drawing | undefined);
}

/** Reads the ground of the map. */
export function loadBaseMap(sha256: string): Loaded<BaseMap> {
  return loadJson(sha256, (json) => baseMapSchema.safeParse(json).data);
}

const read = new Map<string, Loaded<unknown>>();

function loadJson<T>(sha256: string, parse: (json: unknown) => T | undefined): Loaded<T> {
  const known = read.get(sha256) as Loaded<T> | undefined;
  if (known) return known;
  const loading = fetchJson(sha256, parse);
  read.set(sha256, loading);
  // What could not be read once is asked for again by the next screen that needs it.
  void loading.then((answer) => {
    if (!answer.ok) read.delete(sha256);
  });
  return loading;
}

/** Waits until every drawing and ground that was asked for so far has been read, or could not be. */
export async function mediaRead(): Promise<void> {
  await Promise.all(read.values());
}

async function fetchJson<T>(sha256: string, parse: (json: unknown) => T | undefined): Loaded<T> {
  try {
    const response = await fetch(mediaUrl(sha256));
    const value = response.ok ? parse(await response.json()) : undefined;
    return value ? ok(value) : fail('unreadable');
  } catch {
    // A file that cannot be read or is not JSON: the page shows its texts without the drawing, and says so.
    return fail('unreadable');
  }
}
