import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Files } from '../files.ts';
import { writeDurably } from './durable.ts';
import { keptBesideActive, trialStarts } from './limits.ts';
import { storePaths } from './paths.ts';

const releaseNumberSchema = z.int().positive();

/** `active.json`. What a store says that has never kept anything, `{"release":1}`, is read too. */
const activeSchema = z.strictObject({
  release: releaseNumberSchema,
  activatedAt: z.iso.datetime().optional(),
  /** Releases that can be shown again, the one that was shown last first. */
  kept: z.array(releaseNumberSchema).max(keptBesideActive).default([]),
  /** Until it has been shown for a while without failing. */
  trial: z.strictObject({ startsLeft: z.int().min(0).max(trialStarts) }).optional(),
});

export interface Active {
  readonly release: number;
  readonly activatedAt?: string | undefined;
  readonly kept: readonly number[];
  readonly trial?: { readonly startsLeft: number } | undefined;
}

/**
 * What the commit point says. Nothing was ever activated where it is undefined.
 *
 * @throws where there is one that cannot be read or understood.
 */
export function readActive(storeDir: string): Active | undefined {
  let text: string;
  try {
    text = readFileSync(storePaths(storeDir).activePath, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
  return activeSchema.parse(JSON.parse(text));
}

/** Replaces the commit point, in one atomic step that is on the disk when this is done. */
export async function writeActive(storeDir: string, active: Active, files: Files): Promise<void> {
  const { activePath, nextDir } = storePaths(storeDir);
  await writeDurably(files, activePath, `${JSON.stringify(active)}\n`, nextDir);
}

/** The order in which releases were shown, after `shown` has taken the place of `active`. */
export function keptAfter(active: Active, shown: number): readonly number[] {
  return [active.release, ...active.kept].filter((release) => release !== shown);
}
