import { describe, expect, it } from 'vitest';

import { chooseRuntime, type RuntimeSource } from '../../../../../build/setup/electron/choose-runtime.ts';
import { aReport } from '../a-report.ts';

function aSource(kind: RuntimeSource['kind'], found?: string, obtained?: string): RuntimeSource {
  return { kind, find: () => found, obtain: () => obtained };
}

describe('chooseRuntime', () => {
  it('takes what the person names before anything else', async () => {
    const sources = [
      aSource('override', '/mine'),
      aSource('pinned', '/pinned'),
      aSource('fallback', '/fallback'),
    ];
    expect(await chooseRuntime(sources, aReport())).toEqual({ kind: 'override', distDir: '/mine' });
  });

  it('downloads the pinned version rather than use a fallback that is already there', async () => {
    const sources = [
      aSource('override'),
      aSource('pinned', undefined, '/pinned'),
      aSource('fallback', '/fallback'),
    ];
    expect(await chooseRuntime(sources, aReport())).toEqual({ kind: 'pinned', distDir: '/pinned' });
  });

  it('falls back when the pinned version cannot be downloaded', async () => {
    const sources = [aSource('override'), aSource('pinned'), aSource('fallback', undefined, '/fallback')];
    expect(await chooseRuntime(sources, aReport())).toEqual({ kind: 'fallback', distDir: '/fallback' });
  });

  it('asks nobody further once a runtime is found', async () => {
    const never: RuntimeSource = {
      kind: 'fallback',
      find: () => {
        throw new Error('asked');
      },
    };
    expect(await chooseRuntime([aSource('pinned', '/pinned'), never], aReport())).toMatchObject({
      kind: 'pinned',
    });
  });

  it('answers nothing when no source has one', async () => {
    expect(await chooseRuntime([aSource('pinned'), aSource('fallback')], aReport())).toBeUndefined();
  });
});
