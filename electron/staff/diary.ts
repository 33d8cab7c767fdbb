import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../log/log.ts';
import { readOwnFile, writeOwnFile } from './own-files.ts';

/** What has happened to the kiosk that staff should hear of when it happens often. */
export type Happening = 'start' | 'stage-replacement';

const keptDays = 30;
/** A kiosk that starts over and over must not fill its disk; "500 or more" says enough. */
const maxKept = 500;
const dayMs = 24 * 60 * 60 * 1000;

const instants = z.array(z.iso.datetime()).max(maxKept);
const diarySchema = z.strictObject({ start: instants, 'stage-replacement': instants });
type Entries = z.infer<typeof diarySchema>;

export interface DiaryOptions {
  readonly staffDir: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** Counts starts of the shell and replacements of the stage in the last 30 days. Only a figure: losing it harms nobody. */
export class Diary {
  readonly #options: DiaryOptions;
  #entries: Entries;
  /** Writes one after the other: the last one must be what stays. */
  #written: Promise<void> = Promise.resolve();

  private constructor(options: DiaryOptions, entries: Entries) {
    this.#options = options;
    this.#entries = entries;
  }

  static async open(options: DiaryOptions): Promise<Diary> {
    return new Diary(options, await readEntries(options));
  }

  /** Never rejects: what cannot be written is in the log. */
  note(happening: Happening): Promise<void> {
    const noted = [...this.#entries[happening], this.#options.now().toISOString()];
    this.#entries = { ...this.#entries, [happening]: noted.filter((at) => this.#isKept(at)).slice(-maxKept) };
    this.#written = this.#written.then(() => this.#write());
    return this.#written;
  }

  count(happening: Happening): number {
    return this.#entries[happening].filter((at) => this.#isKept(at)).length;
  }

  /** A clock that was wrong leaves instants in a future that may never come: they count as old. */
  #isKept(at: string): boolean {
    return Math.abs(this.#options.now().getTime() - Date.parse(at)) < keptDays * dayMs;
  }

  async #write(): Promise<void> {
    try {
      await writeOwnFile(diaryPath(this.#options), JSON.stringify(this.#entries));
    } catch (cause) {
      this.#options.log.error('the diary was not written', cause);
    }
  }
}

async function readEntries(options: DiaryOptions): Promise<Entries> {
  try {
    const text = await readOwnFile(diaryPath(options));
    if (text !== undefined) return diarySchema.parse(JSON.parse(text));
  } catch (cause) {
    options.log.error('the diary cannot be read, and begins anew', cause);
  }
  return { start: [], 'stage-replacement': [] };
}

function diaryPath({ staffDir }: DiaryOptions): string {
  return join(staffDir, 'diary.json');
}
