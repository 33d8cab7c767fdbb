import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** By which a desktop opens an address in another program. */
const names = [
  'xdg-open',
  'gio',
  'gvfs-open',
  'kde-open',
  'exo-open',
  'xdg-email',
  'smbclient',
  'gnome-open',
];

/** Programs under those names that only write down that somebody called them. */
export interface Openers {
  /** For PATH, in front. */
  readonly dir: string;
  /** Names and arguments of those that were called. */
  called(): string;
  remove(): void;
}

export function plantOpeners(): Openers {
  const dir = mkdtempSync(join(tmpdir(), 'vitrina-openers-'));
  const notesPath = join(dir, 'notes');
  chmodSync(dir, 0o777);
  for (const name of names) {
    writeFileSync(join(dir, name), `#!/bin/sh\necho "${name} $*" >> '${notesPath}'\n`, { mode: 0o755 });
  }
  return {
    dir,
    called: () => (existsSync(notesPath) ? readFileSync(notesPath, 'utf8') : ''),
    remove: () => rmSync(dir, { recursive: true }),
  };
}
