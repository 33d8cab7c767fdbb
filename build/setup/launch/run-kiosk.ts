import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { projectDir } from '../paths.ts';

/** Chromium complains so on every machine without a session bus or a graphics card; it means nothing. */
const noise = /(bus|viz_main_impl|gpu_channel_manager|command_buffer_proxy_impl)\.cc/;

/** Starts the kiosk on the person's own display and answers its exit code when it has ended. */
export function runKiosk(executable: string, args: readonly string[], env = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { cwd: projectDir, env, stdio: ['ignore', 'inherit', 'pipe'] });
    process.once('exit', () => child.kill());
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!noise.test(line)) process.stderr.write(`${line}\n`);
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
