import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ChildOrder } from './install-child.ts';

const childPath = fileURLToPath(new URL('install-child.ts', import.meta.url));

/** A process that installs by itself. Answers how it ended: 0 where the install is done, else what killed it. */
export async function runInstallChild(order: ChildOrder): Promise<number | string> {
  const child = fork(childPath, { execArgv: ['--import', 'tsx'] });
  child.send(order);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? signal ?? 'unknown';
}
