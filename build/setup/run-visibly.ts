import { spawn } from 'node:child_process';

import { projectDir } from './paths.ts';

/** Runs a program in the project's folder with our own input and output; answers its exit code, 1 after a signal. */
export function runVisibly(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: projectDir, env, stdio: 'inherit' });
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    const finish = (code: number): void => {
      process.off('exit', stop);
      resolve(code);
    };
    child.once('error', (error) => {
      process.stderr.write(`${file}: ${error.message}\n`);
      finish(1);
    });
    child.once('exit', (code) => finish(code ?? 1));
  });
}
