import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Types of the files that the build makes. A file of another type is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface StageFile {
  readonly path: string;
  readonly contentType: string;
}

/**
 * Lists the built stage once, at start. Requests are looked up in this list; no path is ever computed from one, so
 * nothing outside the folder has an address.
 *
 * @returns files by the path of their address, for example `/index.html`.
 */
export function listStageFiles(stageDir: string): ReadonlyMap<string, StageFile> {
  const files = new Map<string, StageFile>();
  for (const entry of readdirSync(stageDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const contentType = contentTypes[extensionOf(entry.name)];
    if (!entry.isFile() || !contentType) continue;
    files.set(`/${relative(stageDir, path).split(sep).join('/')}`, { path, contentType });
  }
  return files;
}

function extensionOf(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot < 0 ? '' : filename.slice(dot);
}
