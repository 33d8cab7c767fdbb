import { spawn, type ChildProcess } from 'node:child_process';

import { build } from 'vite';

import { preloadConfig, shellConfig } from '../../vite/app.ts';
import { startDevServer } from '../../vite/dev.ts';
import { hasDisplay } from '../display/has-display.ts';
import { SetupError } from '../failure.ts';
import { demoPin } from '../launch/demo-pin.ts';
import { electronArguments } from '../launch/electron-arguments.ts';
import { checkSandbox } from '../launch/sandbox.ts';
import { projectDir } from '../paths.ts';
import { electronExecutable, readRuntime } from '../runtime.ts';
import { forgetApp } from '../steps/app.ts';
import { exhibitStep } from '../steps/exhibit.ts';
import { machineSteps, setUp } from './set-up.ts';

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
  process.stdout.write(
    `  Stage: ${server.url}. Staff PIN: ${(await demoPin()) ?? 'your own'}. Ctrl-C ends it.\n`,
  );
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
  return new Promise((resolve, reject) => {
    let isRestarting = false;
    // One after the other: a kiosk that finds another one running ends at once.
    const launch = (): ChildProcess =>
      startOnce().once('exit', (code) => {
        if (!isRestarting) return resolve(code ?? 0);
        isRestarting = false;
        child = launch();
      });
    const restart = (): void => {
      isRestarting = true;
      child.kill();
    };
    let child = launch();
    process.once('exit', () => child.kill());
    onShellRebuilt(restart).catch(reject);
  });
}

/** Lets Vite watch what shell and preload import, and tells of every build after the first. */
async function onShellRebuilt(rebuilt: () => void): Promise<void> {
  for (const config of [shellConfig({ isDevelopment: true }), preloadConfig({ isDevelopment: true })]) {
    const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
    if (!('on' in watcher)) throw new Error('Vite did not start to watch the shell');
    let hasBuilt = false;
    watcher.on('event', (event) => {
      // A build that fails ends otherwise: Vite prints why, the shell that runs goes on, the next save mends it.
      if (event.code !== 'BUNDLE_END') return;
      void event.result.close();
      if (hasBuilt) rebuilt();
      hasBuilt = true;
    });
  }
}
