import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A kiosk runs for years on a small disk: this file and its predecessors never grow beyond ten megabytes. */
const maxFileBytes = 2 * 1024 * 1024;
const keptFiles = 4;
const logFilename = 'kiosk.log';

/**
 * Returns a function that appends to `kiosk.log` in a folder and moves a full file aside (`kiosk.1.log` is the newest).
 *
 * Writes at once: the last line before a crash is the one that matters. A disk that is full or gone must not stop
 * an exhibit, so such a failure goes to `onFailure` and the line is lost.
 */
export function rotatingFile(
  logDir: string,
  onFailure: (cause: unknown) => void,
  maxBytes = maxFileBytes,
): (line: string) => void {
  const path = join(logDir, logFilename);
  return (line) => {
    try {
      mkdirSync(logDir, { recursive: true });
      if (sizeOf(path) + Buffer.byteLength(line) > maxBytes) rotate(logDir);
      appendFileSync(path, line);
    } catch (cause) {
      onFailure(cause);
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(logDir: string): void {
  for (let index = keptFiles; index > 0; index -= 1) {
    const older = join(logDir, `kiosk.${index}.log`);
    const newer = join(logDir, index === 1 ? logFilename : `kiosk.${index - 1}.log`);
    if (sizeOf(newer) > 0) renameSync(newer, older);
  }
}
