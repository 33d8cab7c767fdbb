import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LogLine {
  readonly at: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** What a kiosk has written into its log so far. A line that a cut of the power has torn is left out. */
export function readLog({ profileDir }: { readonly profileDir: string }): LogLine[] {
  const path = join(profileDir, 'logs/kiosk.log');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(parseLine);
}

export const linesThatSay = (home: { readonly profileDir: string }, message: string): LogLine[] =>
  readLog(home).filter((line) => line.message === message);

function parseLine(line: string): LogLine[] {
  try {
    return [JSON.parse(line) as LogLine];
  } catch {
    return [];
  }
}
