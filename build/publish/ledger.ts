import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { KnownRelease } from '../exhibit/compile/release-number.ts';
import { writeDurably } from './durable-write.ts';
import { publishingEnvelope } from './keys/envelopes.ts';
import { PublishError } from './publish-error.ts';

const ledgerSchema = z.strictObject({
  /** Of the metadata that these keys have signed last. */
  version: z.int().nonnegative(),
  /** The newest release of each exhibit. */
  releases: z.record(z.string(), z.strictObject({ release: z.int().positive(), content: z.string() })),
});

/**
 * What was published last, beside the keys that did it. It is written before anything is signed: a number that was
 * given away is never given to anything else, even if publishing is stopped right after.
 */
export type Ledger = z.infer<typeof ledgerSchema>;

const emptyLedger: Ledger = { version: 0, releases: {} };

/** The ledger of a key folder; an empty one where nothing was published yet. @throws PublishError where it is damaged. */
export async function readLedger(folder: string): Promise<Ledger> {
  const path = ledgerPath(folder);
  if (!existsSync(path)) return emptyLedger;
  try {
    return ledgerSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new PublishError(
      `${path}, which counts what was published, is damaged. Nothing was published. Put a copy of it back; or remove ` +
        'it, and publish onto the stick that was published last: the count goes on from there.',
      { cause },
    );
  }
}

/** Notes that a release and a version are given away. */
export async function writeLedger(folder: string, ledger: Ledger): Promise<void> {
  await writeDurably(ledgerPath(folder), `${JSON.stringify(ledger, undefined, 2)}\n`);
}

/** What the ledger knows of an exhibit. */
export function knownFromLedger({ releases }: Ledger, exhibit: string): KnownRelease | undefined {
  const found = releases[exhibit];
  return found && { exhibit, ...found };
}

/**
 * The version of what is signed next: above all before, and never below the minutes since 1970. So two machines with
 * the same keys, or a ledger that came back from a backup, do not sign the same version twice.
 */
export function nextVersion(known: readonly number[], now: Date): number {
  return Math.max(...known.map((version) => version + 1), Math.floor(now.getTime() / 60_000));
}

function ledgerPath(folder: string): string {
  return join(folder, publishingEnvelope, 'ledger.json');
}
