import { join } from 'node:path';
import type { PinCode } from '../contract/calls.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { PinState } from '../contract/staff.ts';
import type { Log } from '../log/log.ts';
import { AttemptsFile } from './attempts-file.ts';
import { isEasyPin } from './easy-pin.ts';
import { readOwnFile, writeOwnFile } from './own-files.ts';
import { isStoredPin, parsePinFile, storePin, type StoredPin } from './pin-file.ts';
import type { Timing } from './timing.ts';

/** Wrong PINs in a row that cost nothing but their number: staff mistype too. */
const freeFailures = 2;
/** After the third, fourth … wrong PIN; the last one for all that follow. */
const waitsSeconds = [30, 60, 300, 900, 1800] as const;

/** `damaged`: there is a PIN, but no file that could tell which. Nothing opens the panel then. */
type Kept = StoredPin | 'none' | 'damaged';

/**
 * Lets in who knows the PIN, and makes guessing slow. A wrong PIN is counted on the disk before it is checked, and a
 * wait runs from the last wrong PIN or from the start of the shell, whichever was later, by a clock that nobody can
 * set: pulling the plug, restarting and changing the time only ever make it longer.
 */
export class PinGate {
  readonly #pinPath: string;
  readonly #attempts: AttemptsFile;
  readonly #timing: Timing;
  #pin: Kept;
  /** Of the last failure, or of the start. */
  #waitsSinceMs: number;
  #isBusy = false;

  private constructor(pinPath: string, attempts: AttemptsFile, pin: Kept, timing: Timing) {
    this.#pinPath = pinPath;
    this.#attempts = attempts;
    this.#pin = pin;
    this.#timing = timing;
    this.#waitsSinceMs = timing.now();
  }

  /** Reads what is kept in the staff folder. Once: a file that vanishes later opens nothing before a restart. */
  static async open(staffDir: string, timing: Timing, log: Log): Promise<PinGate> {
    const pinPath = join(staffDir, 'pin.json');
    const attempts = await AttemptsFile.open(join(staffDir, 'attempts.json'), log);
    return new PinGate(pinPath, attempts, await readPin(pinPath, log), timing);
  }

  get state(): PinState {
    return { hasPin: this.#pin !== 'none', waitSeconds: Math.ceil(this.#waitMs / 1000) };
  }

  /** Whether this is the PIN. */
  check(pin: string): Promise<Result<void, PinCode>> {
    return this.#oneAtATime(() => this.#check(pin));
  }

  /**
   * Sets the PIN. Where there is one already, only who knows it sets another one.
   *
   * @param current null where there is none yet.
   */
  choose(pin: string, current: string | null): Promise<Result<void, PinCode>> {
    return this.#oneAtATime(async () => {
      if (isEasyPin(pin)) return fail('too-easy');
      if (this.#pin !== 'none') {
        const known = current === null ? fail('wrong-pin') : await this.#check(current);
        if (!known.ok) return known;
      }
      await this.#keep(pin);
      return ok(undefined);
    });
  }

  /** Who comes while another PIN is being checked is told to wait: a queue could be filled. */
  async #oneAtATime(work: () => Promise<Result<void, PinCode>>): Promise<Result<void, PinCode>> {
    if (this.#isBusy) return fail('wait');
    this.#isBusy = true;
    try {
      return await work();
    } finally {
      this.#isBusy = false;
    }
  }

  async #check(pin: string): Promise<Result<void, PinCode>> {
    const kept = this.#pin;
    if (kept === 'none') return fail('no-pin');
    if (this.#waitMs > 0) return fail('wait');
    await this.#attempts.set(this.#attempts.failures + 1);
    const isRight = kept !== 'damaged' && (await isStoredPin(pin, kept));
    this.#waitsSinceMs = this.#timing.now();
    if (!isRight) return fail('wrong-pin');
    await this.#attempts.set(0);
    return ok(undefined);
  }

  async #keep(pin: string): Promise<void> {
    const stored = await storePin(pin);
    await writeOwnFile(this.#pinPath, JSON.stringify(stored));
    this.#pin = stored;
  }

  get #waitMs(): number {
    const counted = this.#attempts.failures - freeFailures;
    if (counted <= 0) return 0;
    const waitSeconds = waitsSeconds[Math.min(counted, waitsSeconds.length) - 1] ?? 0;
    return Math.max(0, this.#waitsSinceMs + waitSeconds * 1000 - this.#timing.now());
  }
}

async function readPin(path: string, log: Log): Promise<Kept> {
  try {
    const text = await readOwnFile(path);
    if (text === undefined) return 'none';
    const parsed = parsePinFile(text);
    if (parsed) return parsed;
    log.error('pin.json is damaged: a technician has to remove it');
  } catch (cause) {
    log.error('pin.json cannot be read', cause);
  }
  return 'damaged';
}
