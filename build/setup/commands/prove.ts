import { withTestDisplay } from '../display/with-display.ts';
import { runStages } from '../checks/run-stages.ts';
import { stages, type Stage, type StageName } from '../checks/stages.ts';
import { hasSucceeded, summarize, type StageResult } from '../checks/summary.ts';
import { SetupError } from '../failure.ts';
import { describeRuntime, findRuntime } from '../runtime.ts';
import { testProgramsStep } from '../steps/test-programs.ts';
import { machineSteps, setUp } from './set-up.ts';

/** Tests of the built kiosk: it is built before them, and they are not part of the quick check. */
const kioskStages: readonly string[] = ['package', 'escape', 'e2e', 'accessibility'] satisfies StageName[];

/** `npm test`: everything that proves the product. */
export function test(): Promise<number> {
  return prove(stages);
}

/** `npm run check`: everything but the tests of the built kiosk and what only they need. */
export function check(): Promise<number> {
  return prove(stages.filter(({ name }) => name !== 'build' && !kioskStages.includes(name)));
}

/** One stage by hand, with arguments for its test runner: `npm run unit -- tests/unit/build`, `npm run test:update -- --full`. */
export function proveOne(name: string, extra: readonly string[]): Promise<number> {
  const wanted = kioskStages.includes(name) ? ['build', name] : [name];
  const chosen = stages.filter((stage) => wanted.includes(stage.name));
  if (chosen.length === 0) {
    throw new SetupError(
      `There is no stage ${name}. There are: ${stages.map((stage) => stage.name).join(', ')}.`,
    );
  }
  return prove(chosen, extra);
}

async function prove(chosen: readonly Stage[], extra: readonly string[] = []): Promise<number> {
  const results = await runAll(chosen, extra);
  const runtime = findRuntime();
  process.stdout.write(
    `\n${summarize(results, runtime ? describeRuntime(runtime) : 'no Electron runtime')}\n`,
  );
  return hasSucceeded(results) ? 0 : 1;
}

/** A set-up that fails is a result too: the summary must come, and must not look like success. */
async function runAll(chosen: readonly Stage[], extra: readonly string[]): Promise<StageResult[]> {
  const startedAt = performance.now();
  try {
    await setUp([...machineSteps(), testProgramsStep()]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    const counts = { passed: 0, failed: 1, skipped: 0 };
    return [{ name: 'set-up', kind: 'ran', counts, durationMs: performance.now() - startedAt }];
  }
  return chosen.some((stage) => stage.hasWindows)
    ? withTestDisplay((displayEnv) => runStages(chosen, { displayEnv, extra }))
    : runStages(chosen, { displayEnv: process.env, extra });
}
