import { z } from 'zod';
import type { Log } from '../log/log.ts';
import { readOwnFile, writeOwnFile } from './own-files.ts';

/** What a file that cannot be read counts as: nobody gains by damaging it. */
export const manyFailures = 100;

const attemptsSchema = z.strictObject({ failures: z.int().min(0) });

/** How many PINs in a row were wrong. Outlives a restart; only counted up by attempts, only cleared by the right PIN. */
export class AttemptsFile {
  readonly #path: string;
  readonly #log: Log;
  #failures: number;

  private constructor(path: string, log: Log, failures: number) {
    this.#path = path;
    this.#log = log;
    this.#failures = failures;
  }

  static async open(path: string, log: Log): Promise<AttemptsFile> {
    return new AttemptsFile(path, log, await readFailures(path, log));
  }

  get failures(): number {
    return this.#failures;
  }

  /** On the disk when this resolves, so that pulling the plug does not take it back. */
  async set(failures: number): Promise<void> {
    this.#failures = failures;
    try {
      await writeOwnFile(this.#path, JSON.stringify({ failures } satisfies z.infer<typeof attemptsSchema>));
    } catch (cause) {
      // A full disk must not keep staff from the panel that tells them so. Until a restart the memory counts.
      this.#log.error('the attempts at the PIN were not written', cause);
    }
  }
}

async function readFailures(path: string, log: Log): Promise<number> {
  try {
    const text = await readOwnFile(path);
    return text === undefined ? 0 : attemptsSchema.parse(JSON.parse(text)).failures;
  } catch (cause) {
    log.error('the attempts at the PIN cannot be read, and count as many', cause);
    return manyFailures;
  }
}
