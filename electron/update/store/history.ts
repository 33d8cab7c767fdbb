import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { HistoryEntry } from '../../contract/staff.ts';
import { isUpdateCode, type UpdateCode } from '../../contract/update-codes.ts';
import { diskFiles, type Files } from '../files.ts';
import { writeDurably } from './durable.ts';
import { maxHistoryEntries } from './limits.ts';
import { storePaths } from './paths.ts';

const entrySchema = z.strictObject({
  at: z.iso.datetime(),
  kind: z.enum(['installed', 'rolled-back', 'rolled-back-by-itself', 'refused', 'cancelled', 'repaired']),
  release: z.int().positive().optional(),
  code: z.custom<UpdateCode>(isUpdateCode).optional(),
});
const historySchema = z.array(entrySchema);

/** What happened to the releases of this kiosk, newest first. Empty where nothing did, or it cannot be read. */
export function readHistory(storeDir: string): readonly HistoryEntry[] {
  try {
    return parseHistory(storeDir);
  } catch {
    // Nothing rests on the history; the next entry sets aside what cannot be read.
    return [];
  }
}

/** Adds the newest entry; the oldest of very many go. A history that cannot be read is set aside and begun anew. */
export async function appendHistory(
  storeDir: string,
  entry: HistoryEntry,
  files: Files = diskFiles,
): Promise<void> {
  const { historyPath, nextDir } = storePaths(storeDir);
  const earlier = await readOrSetAside(storeDir, files);
  const text = JSON.stringify([entry, ...earlier].slice(0, maxHistoryEntries), undefined, 1);
  await writeDurably(files, historyPath, `${text}\n`, nextDir);
}

async function readOrSetAside(storeDir: string, files: Files): Promise<readonly HistoryEntry[]> {
  try {
    return parseHistory(storeDir);
  } catch {
    // A technician may still make something of it.
    const { historyPath } = storePaths(storeDir);
    await files.rename(historyPath, `${historyPath}.unreadable`);
    return [];
  }
}

function parseHistory(storeDir: string): readonly HistoryEntry[] {
  const { historyPath } = storePaths(storeDir);
  if (!existsSync(historyPath)) return [];
  return historySchema
    .parse(JSON.parse(readFileSync(historyPath, 'utf8')))
    .map(({ at, kind, release, code }) => ({
      at,
      kind,
      ...(release !== undefined && { release }),
      ...(code !== undefined && { code }),
    }));
}
