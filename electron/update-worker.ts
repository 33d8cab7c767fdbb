import { createAbilities } from './update/worker/abilities.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './update/worker/protocol.ts';
import { serveRequests } from './update/worker/serve-requests.ts';

/**
 * The update worker: a utility process of Electron's, with Node and without windows. Its one argument is the set-up of
 * this kiosk as JSON, from the shell that started it.
 */
const setup = JSON.parse(process.argv.at(-1) ?? '') as WorkerSetup;
const { parentPort } = process;

serveRequests(
  {
    post: (message: FromWorker) => parentPort.postMessage(message),
    listen: (listener) => parentPort.on('message', ({ data }) => listener(data as ToWorker)),
  },
  createAbilities(setup),
);
