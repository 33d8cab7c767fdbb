import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { WorkerProcess } from '../update/worker/ask-worker.ts';
import type { FromWorker, WorkerSetup } from '../update/worker/protocol.ts';
import type { Shell } from './shell.ts';

/** Starts the update worker as a process of its own. */
export function startUpdateProcess({ settings, appDir, log }: Shell): WorkerProcess {
  const setup: WorkerSetup = {
    storeDir: settings.storeDir,
    trustedRootPath: settings.trustedRootPath,
    appVersion: app.getVersion(),
    workDir: join(app.getPath('userData'), 'verifying'),
  };
  const child = utilityProcess.fork(join(appDir, 'update-worker.js'), [JSON.stringify(setup)], {
    serviceName: 'Vitrina updates',
    // Nothing of the environment reaches what reads a stick.
    env: {},
    stdio: 'ignore',
  });
  child.on('exit', (code) => log.info('the update worker has ended', { code }));
  return {
    post: (message) => child.postMessage(message),
    listen: (listener) => child.on('message', (message: FromWorker) => listener(message)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
