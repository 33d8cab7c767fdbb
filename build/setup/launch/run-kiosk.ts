import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

import { SetupError } from '../failure.ts';
import { projectDir } from '../paths.ts';

/** Chromium complains so on every machine without a session bus or a graphics card; it means nothing. */
const noise =
  /(bus|viz_main_impl|gpu_channel_manager|command_buffer_proxy_impl)\.cc|^DevTools listening on|^\s*$/;
const debuggerLine = /^DevTools listening on (ws:\/\/\S+)/;

/** A kiosk that runs. */
export interface RunningKiosk {
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number>;
  /** Waits for the address where Playwright can attach; there is one only with `--remote-debugging-port=0`. */
  debuggerUrl(timeoutMs: number): Promise<string>;
  stop(): void;
}

/** Starts the kiosk as a person would. It ends with us. */
export function runKiosk(executable: string, args: readonly string[], env = process.env): RunningKiosk {
  const child = spawn(executable, args, { cwd: projectDir, env, stdio: ['ignore', 'inherit', 'pipe'] });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (line) => {
    if (!noise.test(line)) process.stderr.write(`${line}\n`);
  });
  return { ended: waitForEnd(child), debuggerUrl: (timeoutMs) => waitForDebugger(lines, timeoutMs), stop };
}

function waitForEnd(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function waitForDebugger(lines: Interface, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new SetupError('The kiosk did not start; what it said is above.'));
    const timer = setTimeout(fail, timeoutMs);
    lines.once('close', fail).on('line', (line) => {
      const url = debuggerLine.exec(line)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
