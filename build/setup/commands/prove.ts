import { withTestDisplay } from '../display/with-display.ts';
import { runStages } from '../checks/run-stages.ts';
import { stages, type Stage, type StageName } from '../checks/stages.ts';
import { hasSucceeded, summarize } from '../checks/summary.ts';
import { SetupError } from '../failure.ts';
import { describeRuntime, readRuntime } from '../runtime.ts';
import { machineSteps, setUp } from './set-up.ts';

const needsKiosk: readonly StageName[] = ['build', 'e2e'];

/** `npm test`: everything that proves the product. */
export function test(): Promise<number> {
  return prove(stages);
}

/** `npm run check`: everything but the end-to-end tests and what only they need. */
export function check(): Promise<number> {
  return prove(stages.filter(({ name }) => !needsKiosk.includes(name)));
}

/** One stage by hand, with arguments for its test runner: `npm run unit -- tests/unit/build`. */
export function proveOne(name: string, extra: readonly string[]): Promise<number> {
  const wanted = name === 'e2e' ? needsKiosk : [name];
  const chosen = stages.filter((stage) => wanted.includes(stage.name));
  if (chosen.length === 0) {
    throw new SetupError(
      `There is no stage ${name}. There are: ${stages.map((stage) => stage.name).join(', ')}.`,
    );
  }
  return prove(chosen, extra);
}

async function prove(chosen: readonly Stage[], extra: readonly string[] = []): Promise<number> {
  await setUp(machineSteps());
  const hasWindows = chosen.some((stage) => stage.hasWindows);
  const results = hasWindows
    ? await withTestDisplay((displayEnv) => runStages(chosen, { displayEnv, extra }))
    : await runStages(chosen, { displayEnv: process.env, extra });
  process.stdout.write(`\n${summarize(results, describeRuntime(readRuntime()))}\n`);
  return hasSucceeded(results) ? 0 : 1;
}
