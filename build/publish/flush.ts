import { spawn } from 'node:child_process';

/**
 * Brings everything that was written to a file system onto its device. Every file was synced already; this adds what
 * the file system keeps to itself.
 */
export async function flushFileSystem(dir: string): Promise<void> {
  if (process.platform === 'linux') await run('sync', ['-f', dir]);
}

// As many as a command line surely holds.
const filesPerRun = 100;

/**
 * Makes the operating system forget what it knows of files, so that reading them asks the device. Answers whether it
 * did: GNU `dd` passes the wish on (`POSIX_FADV_DONTNEED`), other systems offer no such thing to programs.
 */
export async function dropFromCache(paths: readonly string[]): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const script = 'for path; do dd if="$path" iflag=nocache count=0 status=none || exit 1; done';
  for (let start = 0; start < paths.length; start += filesPerRun) {
    const code = await run('sh', ['-c', script, 'sh', ...paths.slice(start, start + filesPerRun)]);
    if (code !== 0) return false;
  }
  return true;
}

/** Exit code of a command; undefined where it is not there. */
function run(file: string, args: readonly string[]): Promise<number | null | undefined> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'ignore' });
    child.once('error', () => resolve(undefined));
    child.once('close', resolve);
  });
}
