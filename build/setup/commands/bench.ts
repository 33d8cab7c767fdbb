import { runVisibly } from '../run-visibly.ts';
import { machineSteps, setUp } from './set-up.ts';

/** `npm run bench -- update`: figures, each as a ratio to something measured beside it in the same run. */
export async function bench(args: readonly string[]): Promise<number> {
  await setUp(machineSteps());
  return runVisibly(process.execPath, ['--import', 'tsx', 'tests/bench/run.ts', ...args]);
}
