import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { product } from '../../../build/package/flavour.ts';
import { effort } from '../../fixtures/effort.ts';
import { aHome, startPackaged, type Home } from '../../package/kiosk.ts';
import { waitForExhibit } from '../../package/picture.ts';
import { aScreen } from '../../package/screen.ts';
import { linesThatSay } from './kiosk-log.ts';
import { withClock } from './other-clock.ts';
import { aMuseumWithNews } from './museum-with-news.ts';

const args = ['--disable-gpu'];
const patience = { timeout: 90_000, interval: 250 };

/** The first second there is, a battery that has lost its mind, the last second of 32 bits, a leap day. */
const clocks = ['1970-01-01 00:00:05', '2099-12-31 23:59:55', '2038-01-19 03:14:00', '2096-02-29 23:59:55'];

/** Starts the product with a clock and waits for the exhibit. */
async function start(home: Home, clock: string) {
  const screen = await aScreen();
  const startedBy = withClock(clock, onTestFinished);
  const kiosk = startPackaged(product, home, { args, display: screen.name, startedBy });
  await waitForExhibit(screen);
  return kiosk;
}

describe('the product on a machine whose clock is wrong', () => {
  it.each(clocks.slice(0, effort(2, clocks.length)))('74: shows the exhibit at %s', async (clock) => {
    const home = await aHome();
    await start(home, `@${clock}`);
    await vi.waitFor(() => expect(linesThatSay(home, 'the exhibit is shown')).toHaveLength(1), patience);
    // What the kiosk itself takes for now: without this the test would prove nothing.
    expect(linesThatSay(home, 'started')[0]?.at).toContain(clock.slice(0, 7));
  });

  it('74: takes an update once the clock is right again, after it was wrong for a while', async () => {
    const museum = await aMuseumWithNews();
    const settings = { watchedFolders: [museum.stickDir], unattendedUpdates: true };
    const home = await aHome(settings, museum.storeDir);
    const activeRelease = (): unknown => JSON.parse(readFileSync(join(home.storeDir, 'active.json'), 'utf8'));

    const wrong = await start(home, '@2099-12-31 12:00:00');
    await vi.waitFor(() => expect(linesThatSay(home, 'a drive was refused')).not.toEqual([]), patience);
    expect(activeRelease()).toMatchObject({ release: 1 });
    process.kill(wrong.pid, 'SIGKILL');
    await wrong.ended;

    await start(home, '+0');
    await vi.waitFor(() => expect(activeRelease()).toMatchObject({ release: 2 }), patience);
  });
});
