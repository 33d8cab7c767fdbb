import { statSync } from 'node:fs';
import { join } from 'node:path';

import { SetupError } from '../failure.ts';
import { runCommand } from '../run-command.ts';

/** What the sandbox depends on. */
export interface SandboxFacts {
  readonly isRoot: boolean;
  readonly canMakeNamespaces: boolean;
  readonly hasSetuidHelper: boolean;
}

/** `impossible`: neither way that Chromium knows is open on this machine. */
export type Sandbox = 'on' | 'off-as-root' | 'impossible';

/** Chromium refuses its sandbox as root; as anyone else it needs user namespaces or its setuid helper. */
export function judgeSandbox({ isRoot, canMakeNamespaces, hasSetuidHelper }: SandboxFacts): Sandbox {
  if (isRoot) return 'off-as-root';
  return canMakeNamespaces || hasSetuidHelper ? 'on' : 'impossible';
}

/** Looks at this machine. Throws SetupError with the exact remedy when the sandbox cannot work. */
export async function checkSandbox(distDir: string): Promise<'on' | 'off-as-root'> {
  if (process.platform !== 'linux') return 'on';
  const helperPath = join(distDir, 'chrome-sandbox');
  const sandbox = judgeSandbox({
    isRoot: process.getuid?.() === 0,
    canMakeNamespaces: (await runCommand('unshare', ['-Ur', 'true'])).code === 0,
    hasSetuidHelper: isSetuidRoot(helperPath),
  });
  if (sandbox !== 'impossible') return sandbox;
  throw new SetupError(
    'Electron cannot start its sandbox: this system does not allow user namespaces. Run this, then the same ' +
      `command again:\n  sudo chown root:root '${helperPath}' && sudo chmod 4755 '${helperPath}'`,
  );
}

function isSetuidRoot(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.uid === 0 && (found.mode & 0o4755) === 0o4755;
}
