import { existsSync } from 'node:fs';

import { chooseRuntime, type RuntimeSource } from '../electron/choose-runtime.ts';
import { fallbackDistDir, hasFallback, installFallback } from '../electron/fallback.ts';
import { fetchPinned, findPinned, pinnedVersion } from '../electron/pinned.ts';
import { SetupError } from '../failure.ts';
import { executableIn, findRuntimeChoice, writeRuntimeChoice, type RuntimeChoice } from '../runtime.ts';
import type { Step } from './step.ts';

/** How long the fallback is taken for granted before the pinned version is tried again. */
export const retryPinnedAfterMs = 24 * 60 * 60 * 1000;

/** Brings an Electron here: the one the person names, else the pinned one, else the fallback. */
export function electronRuntimeStep(): Step {
  return {
    title: 'Looking for an Electron runtime',
    isDone: () => isChoiceValid(findRuntimeChoice(), currentSituation()),
    async run(report) {
      const chosen = await chooseRuntime(sources(), report);
      if (!chosen) throw new SetupError('No Electron runtime could be found.');
      const { pinnedVersion, override, nowMs } = currentSituation();
      await writeRuntimeChoice({ ...chosen, pinnedVersion, override, triedAtMs: nowMs });
    },
  };
}

/** What the choice depends on. */
export interface Situation {
  readonly pinnedVersion: string;
  readonly override: string;
  readonly nowMs: number;
  readonly isThere: (path: string) => boolean;
}

/** Decides whether an earlier choice still stands. */
export function isChoiceValid(choice: RuntimeChoice | undefined, situation: Situation): boolean {
  if (!choice || !situation.isThere(executableIn(choice.distDir))) return false;
  if (choice.override !== situation.override || choice.pinnedVersion !== situation.pinnedVersion)
    return false;
  return choice.kind !== 'fallback' || situation.nowMs - choice.triedAtMs < retryPinnedAfterMs;
}

function currentSituation(): Situation {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  return { pinnedVersion: pinnedVersion(), override, nowMs: Date.now(), isThere: existsSync };
}

function sources(): RuntimeSource[] {
  return [
    { kind: 'override', find: findOverride },
    { kind: 'pinned', find: findPinned, obtain: fetchPinned },
    { kind: 'fallback', find: () => (hasFallback() ? fallbackDistDir : undefined), obtain: installFallback },
  ];
}

function findOverride(): string | undefined {
  const { override } = currentSituation();
  if (override === '') return undefined;
  if (existsSync(executableIn(override))) return override;
  throw new SetupError(
    `ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no Electron in it. Correct the variable or unset it.`,
  );
}
