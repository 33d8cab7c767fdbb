import { join } from 'node:path';
import { readOwnFile } from './own-files.ts';

/** How often something stands in the log. */
export interface LogCount {
  readonly level: 'warn' | 'error';
  readonly message: string;
  /** The door that was tried, or the code of what went wrong. */
  readonly what?: string;
  readonly count: number;
}

/** The newest file and the one before it: some weeks of a kiosk in order. */
const logFilenames = ['kiosk.1.log', 'kiosk.log'] as const;
const maxKinds = 200;

/** Counts the warnings and errors of the log by kind. Lines are not passed on: they may hold paths and addresses. */
export async function countLogLines(logDir: string): Promise<readonly LogCount[]> {
  const counts = new Map<string, LogCount>();
  for (const filename of logFilenames) {
    const text = (await readOwnFile(join(logDir, filename))) ?? '';
    for (const line of text.split('\n')) countLine(counts, line);
  }
  return [...counts.values()];
}

function countLine(counts: Map<string, LogCount>, line: string): void {
  const kind = parseLine(line);
  if (!kind) return;
  const key = JSON.stringify(kind);
  const count = (counts.get(key)?.count ?? 0) + 1;
  if (count > 1 || counts.size < maxKinds) counts.set(key, { ...kind, count });
}

function parseLine(line: string): Omit<LogCount, 'count'> | undefined {
  try {
    const { level, message, door, code } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if ((level !== 'warn' && level !== 'error') || typeof message !== 'string') return undefined;
    const what = door ?? code;
    return { level, message, ...(typeof what === 'string' && { what }) };
  } catch {
    // A line that a power cut has cut short counts as nothing.
    return undefined;
  }
}
