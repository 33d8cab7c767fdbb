import { spawn } from 'node:child_process';

export interface Running {
  /** What the program wrote. Rejects where it cannot be started, fails, writes too much or takes too long. */
  readonly output: Promise<Buffer>;
  /** Ends the program at once; its output rejects with a `ProgramStoppedError`. */
  stop(): void;
}

export interface Bounds {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/** Somebody did not want to know any more. */
export class ProgramStoppedError extends Error {
  override readonly name = 'ProgramStoppedError';
}

/**
 * Runs one program by its whole path, without a shell and without our environment. `input` goes to its standard input, so
 * that no text of an exhibit is ever an argument, or stands in the list of processes.
 */
export function runProgram(path: string, args: readonly string[], input: string, bounds: Bounds): Running {
  // LANG, because programs of this kind take their input's encoding from it.
  const child = spawn(path, args, { env: { LANG: 'C.UTF-8' }, stdio: ['pipe', 'pipe', 'ignore'] });
  const pieces: Buffer[] = [];
  let byteCount = 0;
  let giveUp: (cause: Error) => void = () => {};
  const output = new Promise<Buffer>((resolve, reject) => {
    giveUp = (cause) => {
      child.kill('SIGKILL');
      reject(cause);
    };
    const timer = setTimeout(() => giveUp(new Error('took too long')), bounds.timeoutMs);
    child.on('error', reject);
    child.stdout.on('data', (piece: Buffer) => {
      byteCount += piece.length;
      if (byteCount > bounds.maxBytes) giveUp(new Error('wrote too much'));
      else pieces.push(piece);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(pieces));
      else reject(new Error(`ended with ${String(code)}`));
    });
  });
  // A program that ends before it has read everything breaks the pipe; how it ended says the rest.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return { output, stop: () => giveUp(new ProgramStoppedError('stopped')) };
}
