import { describe, expect, it } from 'vitest';

import type { RuntimeChoice } from '../../../../../build/setup/runtime.ts';
import {
  isChoiceValid,
  retryPinnedAfterMs,
  type Situation,
} from '../../../../../build/setup/steps/electron-runtime.ts';

const nowMs = Date.UTC(2026, 10, 22);

function aChoice(overrides: Partial<RuntimeChoice> = {}): RuntimeChoice {
  return {
    kind: 'fallback',
    distDir: '/cache/electron',
    pinnedVersion: '45.4.1',
    override: '',
    triedAtMs: nowMs,
    ...overrides,
  };
}

function aSituation(overrides: Partial<Situation> = {}): Situation {
  return { pinnedVersion: '45.4.1', override: '', nowMs, isThere: () => true, ...overrides };
}

describe('isChoiceValid', () => {
  it('keeps a choice while nothing has changed', () => {
    expect(isChoiceValid(aChoice(), aSituation())).toBe(true);
  });

  it('chooses anew when the runtime was deleted from the cache', () => {
    expect(isChoiceValid(aChoice(), aSituation({ isThere: () => false }))).toBe(false);
  });

  it('chooses anew when package.json pins another version', () => {
    expect(isChoiceValid(aChoice(), aSituation({ pinnedVersion: '46.0.0' }))).toBe(false);
  });

  it('chooses anew when the person names another runtime, or no longer one', () => {
    expect(isChoiceValid(aChoice(), aSituation({ override: '/mine' }))).toBe(false);
    expect(isChoiceValid(aChoice({ kind: 'override', override: '/mine' }), aSituation())).toBe(false);
  });

  it('tries the pinned version again a day after it could not be downloaded', () => {
    const later = aSituation({ nowMs: nowMs + retryPinnedAfterMs });
    expect(isChoiceValid(aChoice(), later)).toBe(false);
    expect(isChoiceValid(aChoice({ kind: 'pinned' }), later)).toBe(true);
  });
});
