import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ChildOrder, Paused } from './install-child.ts';

const childPath = fileURLToPath(new URL('install-child.ts', import.meta.url));

/**
 * A process that installs by itself. Answers how it ended: 0 where the install is done, else what killed it.
 *
 * @param onPause called while it stands still before a step.
 */
export async function runInstallChild(
  order: ChildOrder,
  onPause: (atStep: number) => void = () => undefined,
): Promise<number | string> {
  const child = fork(childPath, { execArgv: ['--import', 'tsx'] });
  child.on('message', (message) => {
    onPause((message as Paused).atStep);
    child.send('go on');
  });
  child.send(order);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? signal ?? 'unknown';
}
