import { withTestDisplay } from '../display/with-display.ts';
import { runVisibly } from '../run-visibly.ts';
import { kioskSteps, machineSteps, setUp } from './set-up.ts';

/** `npm run screenshots`: every screen in every form, as pictures. */
export async function screenshots(extra: readonly string[]): Promise<number> {
  await setUp([...machineSteps(), ...kioskSteps()]);
  const args = ['--import', 'tsx', 'tests/screenshots/run.ts', ...extra];
  return withTestDisplay((env) => runVisibly(process.execPath, args, env));
}
