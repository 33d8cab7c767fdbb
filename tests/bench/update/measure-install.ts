import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../../build/setup/paths.ts';
import type { InstallMeasures, InstallOrder } from './install-child.ts';

const childPath = inProject('tests/bench/update/install-child.ts');

/** A repository, and what a kiosk trusts that reads it. */
export type Source = Pick<InstallOrder, 'repositoryDir' | 'trust'>;

/** Installs the newest release of a repository into a store; answers what the process that did it has measured. */
export async function measureInstall(source: Source, storeDir: string): Promise<InstallMeasures> {
  const workDir = join(storeDir, '..', 'tuf-work');
  rmSync(workDir, { recursive: true, force: true });
  const { repositoryDir, trust } = source;
  return runChild({ repositoryDir, storeDir, workDir, trust });
}

function runChild(order: InstallOrder): Promise<InstallMeasures> {
  return new Promise((resolve, reject) => {
    const child = fork(childPath, { execArgv: ['--import', 'tsx'] });
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    let measures: InstallMeasures | undefined;
    child.once('message', (message) => (measures = message as InstallMeasures));
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', stop);
      if (measures) resolve(measures);
      else reject(new Error(`the install ended with ${code ?? 'a signal'}`));
    });
    child.send(order);
  });
}
