import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { product } from '../../../build/package/flavour.ts';
import type { TwoReleases } from '../../fixtures/two-releases.ts';
import { aHome, startPackaged, type Home, type PackagedKiosk } from '../../package/kiosk.ts';
import { waitForExhibit } from '../../package/picture.ts';
import { processesOf } from '../../package/processes.ts';
import { aScreen, type Screen } from '../../package/screen.ts';
import { atEndOfFile } from './end-of-file.ts';
import { endProcess } from './end-process.ts';
import { linesThatSay } from './kiosk-log.ts';
import { aMuseumWithNews } from './museum-with-news.ts';

/**
 * All processes end in the same moment, as when the power is cut; what the kernel had not written yet is another matter,
 * which tests/update/interruptions tries with disks that forget. Moments are named by what can be seen from outside, so
 * that they are the same on every machine.
 */
let screen: Screen;
let museum: TwoReleases;
const atEnd = atEndOfFile();
const patience = { timeout: 90_000, interval: 5 };

const start = (home: Home) =>
  startPackaged(product, home, { args: ['--disable-gpu'], display: screen.name, atEnd });
const typesOf = (kiosk: PackagedKiosk) => processesOf(kiosk.pid).map(({ type }) => type);
const filesIn = (dir: string) => readdirSync(dir, { recursive: true }).length;
const activeRelease = ({ storeDir }: Home) =>
  (JSON.parse(readFileSync(join(storeDir, 'active.json'), 'utf8')) as { readonly release: number }).release;

async function cutPower(kiosk: PackagedKiosk): Promise<void> {
  for (const { pid } of processesOf(kiosk.pid)) endProcess(pid);
  await kiosk.ended;
}

async function startsIntoExhibit(home: Home): Promise<PackagedKiosk> {
  const shown = linesThatSay(home, 'the exhibit is shown').length;
  const kiosk = start(home);
  await vi.waitFor(() => expect(linesThatSay(home, 'the exhibit is shown').length).toBe(shown + 1), patience);
  await waitForExhibit(screen);
  return kiosk;
}

describe('a cut of the power', () => {
  beforeAll(async () => {
    screen = await aScreen(atEnd);
    museum = await aMuseumWithNews();
  });

  it('73: at any moment of a start is followed by a start into the exhibit', async () => {
    const home = await aHome({}, museum.storeDir, atEnd);
    const moments: Readonly<Record<string, (kiosk: PackagedKiosk) => boolean>> = {
      'the first child': (kiosk) => typesOf(kiosk).length > 1,
      'the log is begun': () => linesThatSay(home, 'started').length > starts,
      graphics: (kiosk) => typesOf(kiosk).includes('gpu-process'),
      'a stage': (kiosk) => typesOf(kiosk).includes('renderer'),
      'the exhibit': () => linesThatSay(home, 'the exhibit is shown').length > shown,
    };
    let starts = 0;
    let shown = 0;
    for (const moment of Object.values(moments)) {
      starts = linesThatSay(home, 'started').length;
      shown = linesThatSay(home, 'the exhibit is shown').length;
      const kiosk = start(home);
      await vi.waitUntil(() => moment(kiosk), patience);
      await cutPower(kiosk);
    }
    await cutPower(await startsIntoExhibit(home));
  });

  it('73: at any moment of an update is followed by the exhibit, and by the update', async () => {
    const settings = { watchedFolders: [museum.stickDir], unattendedUpdates: true };
    const home = await aHome(settings, museum.storeDir, atEnd);
    const before = filesIn(home.storeDir);
    const moments: readonly ((kiosk: PackagedKiosk) => boolean)[] = [
      (kiosk) => typesOf(kiosk).filter((type) => type === 'utility').length > 1,
      () => filesIn(home.storeDir) > before,
      () => filesIn(home.storeDir) > before + 2,
      () => activeRelease(home) === 2,
    ];
    for (const moment of moments) {
      const kiosk = await startsIntoExhibit(home);
      await vi.waitUntil(() => moment(kiosk) || activeRelease(home) === 2, patience);
      await cutPower(kiosk);
    }
    await startsIntoExhibit(home);
    expect(activeRelease(home)).toBe(2);
    expect(linesThatSay(home, 'rolled back by itself')).toEqual([]);
  });
});
