import { execFile } from 'node:child_process';

/** How a program ended. `code` is undefined where it could not be started or had to be stopped. */
export interface ProgramEnd {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export type RunProgram = (file: string, args: readonly string[]) => Promise<ProgramEnd>;

/** A stick that has failed keeps whoever mounts it waiting; longer than this, nobody waits. */
const timeoutMs = 30_000;

/** Runs a program of the operating system to its end, with messages in English. Never rejects. */
export const runProgram: RunProgram = (file, args) =>
  new Promise((resolve) => {
    const options = {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    } as const;
    execFile(file, [...args], options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : undefined) : 0;
      resolve({ code, stdout, stderr: error && !stderr ? error.message : stderr });
    });
  });
