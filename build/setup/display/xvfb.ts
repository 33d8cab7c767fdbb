import { spawn } from 'node:child_process';

import { SetupError } from '../failure.ts';

/** A running virtual display. */
export interface VirtualDisplay {
  /** The value for DISPLAY, such as ":3". */
  readonly name: string;
  stop(): void;
}

/** Width and height in pixels. */
export type ScreenSize = `${number}x${number}`;

const startTimeoutMs = 15_000;

/** Starts Xvfb on a free display number, which it picks itself. It ends with us. */
export async function startXvfb(screenSize: ScreenSize): Promise<VirtualDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', `${screenSize}x24`, '-nolisten', 'tcp', '-noreset'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = (): void => void child.kill();
  process.once('exit', stop);

  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const number = await new Promise<string>((resolve, reject) => {
    const fail = (reason: string): void =>
      reject(new SetupError(`The virtual display (Xvfb) did not start: ${reason}\n${errors.trim()}`));
    const timer = setTimeout(() => fail(`nothing heard for ${startTimeoutMs / 1000} s`), startTimeoutMs);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`exit code ${code}`));
    child.stdio[3]?.once('data', (bytes: Buffer) => {
      clearTimeout(timer);
      resolve(bytes.toString().trim());
    });
  });
  return { name: `:${number}`, stop };
}
