import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';

import { build } from 'vite';

import { preloadConfig, shellConfig } from '../../vite/app.ts';
import { startDevServer } from '../../vite/dev.ts';
import { hasDisplay } from '../display/has-display.ts';
import { SetupError } from '../failure.ts';
import { electronArguments } from '../launch/electron-arguments.ts';
import { checkSandbox } from '../launch/sandbox.ts';
import { inProject, projectDir } from '../paths.ts';
import { electronExecutable, readRuntime } from '../runtime.ts';
import { forgetApp } from '../steps/app.ts';
import { exhibitStep } from '../steps/exhibit.ts';
import { machineSteps, setUp } from './set-up.ts';

/** A burst of changes, as an editor or git makes them, becomes one build. */
const quietMs = 200;
const shellSources = ['electron', 'content/schema'];

/** `npm run dev`: the stage reloads itself as it is edited; a change of the shell builds and restarts it. */
export async function dev(extra: readonly string[]): Promise<number> {
  await setUp([...machineSteps(), exhibitStep()]);
  if (!hasDisplay(process.env, process.platform)) {
    throw new SetupError(
      'There is no display to show the stage on. `npm start` takes a picture without one.',
    );
  }
  // What lies in `.output/app` from now on is a development build, which `npm start` must not take for its own.
  await forgetApp();
  const server = await startDevServer();
  const args = electronArguments({
    sandbox: await checkSandbox(readRuntime().distPath),
    isDisplayVirtual: false,
    extra: ['--windowed', ...extra],
  });
  process.stdout.write(`  Stage: ${server.url}. Ctrl-C ends it.\n`);
  try {
    return await runRestartable(() => startShell(args, server.url));
  } finally {
    await server.close();
  }
}

function startShell(args: readonly string[], url: string): ChildProcess {
  const env = { ...process.env, VITRINA_DEV_SERVER: url };
  return spawn(electronExecutable(), args, { cwd: projectDir, env, stdio: 'inherit' });
}

/** Runs the shell, anew after each change of its sources, until it ends by itself; answers its exit code then. */
function runRestartable(startOnce: () => ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    const launch = (): void => {
      child = startOnce();
      const launched = child;
      launched.once('exit', (code) => {
        // A shell that we ended ourselves has a successor already.
        if (launched === child) resolve(code ?? 0);
      });
    };
    const restart = (): void => {
      const previous = child;
      launch();
      previous.kill();
    };
    launch();
    process.once('exit', () => child.kill());
    onShellChange(() => void rebuildShell().then((isBuilt) => isBuilt && restart()));
  });
}

function onShellChange(changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  for (const dir of shellSources) {
    watch(inProject(dir), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, quietMs);
    });
  }
}

async function rebuildShell(): Promise<boolean> {
  try {
    await build(shellConfig({ isDevelopment: true }));
    await build(preloadConfig({ isDevelopment: true }));
    return true;
  } catch (error) {
    // The next save will mend it; the shell that runs goes on.
    process.stderr.write(
      `  The shell was not built: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return false;
  }
}
