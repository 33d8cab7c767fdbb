import { SetupError } from '../failure.ts';
import { executableIn, findRuntime, findRuntimeChoice, writeRuntime } from '../runtime.ts';
import { lastLines, runCommand } from '../run-command.ts';
import type { Step } from './step.ts';

interface Versions {
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly napi: string;
}

/** Starts the chosen Electron once, as Node, and writes down what it says of itself. */
export function runtimeCheckStep(): Step {
  return {
    title: 'Starting the Electron runtime once',
    isDone() {
      const choice = findRuntimeChoice();
      const runtime = findRuntime();
      return choice !== undefined && runtime?.distPath === choice.distDir && runtime.kind === choice.kind;
    },
    async run() {
      const choice = findRuntimeChoice();
      if (!choice) throw new SetupError('No Electron runtime is chosen yet.');
      const { electron, chrome, node, napi } = await askVersions(executableIn(choice.distDir));
      const { kind, distDir } = choice;
      const runtime = {
        kind,
        version: electron,
        chromium: chrome,
        node,
        napi: Number(napi),
        distPath: distDir,
      };
      await writeRuntime(runtime);
    },
  };
}

async function askVersions(executable: string): Promise<Versions> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const end = await runCommand(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env,
    timeoutMs: 30_000,
  });
  if (end.code !== 0) {
    throw new SetupError(`The Electron at ${executable} does not start:\n${lastLines(end)}`);
  }
  return JSON.parse(end.stdout) as Versions;
}
