import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's root folder, wherever the clone lies. */
export const projectDir = resolve(import.meta.dirname, '../..');

/** A path inside the project. */
export function inProject(...parts: string[]): string {
  return join(projectDir, ...parts);
}

/** A path inside `.output/`, where everything generated goes. */
export function inOutput(...parts: string[]): string {
  return inProject('.output', ...parts);
}

/** A path inside the per-user cache, which all clones of one person share. */
export function inCache(...parts: string[]): string {
  const root = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(root, 'vitrina', ...parts);
}
