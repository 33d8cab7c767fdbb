import { withTestDisplay } from '../display/with-display.ts';
import { runVisibly } from '../run-visibly.ts';
import { kioskSteps, machineSteps, setUp } from './set-up.ts';

/** `npm run bench -- update`, `npm run bench -- idle`: figures, each as a ratio to something measured beside it in the same run. */
export async function bench(args: readonly string[]): Promise<number> {
  const measuresKiosk = args[0] === 'idle';
  await setUp([...machineSteps(), ...(measuresKiosk ? kioskSteps() : [])]);
  const bench = ['--import', 'tsx', 'tests/bench/run.ts', ...args];
  if (!measuresKiosk) return runVisibly(process.execPath, bench);
  return withTestDisplay((env) => runVisibly(process.execPath, bench, env));
}
