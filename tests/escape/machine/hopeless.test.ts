import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { product } from '../../../build/package/flavour.ts';
import { aHome, placeOf, startPackaged } from '../../package/kiosk.ts';
import { waitForExhibit } from '../../package/picture.ts';
import { processesOf, startedFrom } from '../../package/processes.ts';
import { aScreen } from '../../package/screen.ts';
import { endProcess } from './end-process.ts';
import { linesThatSay } from './kiosk-log.ts';

const patience = { timeout: 90_000, interval: 100 };

describe('the product, when Chromium can start no process any more', () => {
  // Nobody supervises it here, as on Windows: what comes back is started by the shell itself.
  it('70: comes back as another shell, once', async () => {
    const screen = await aScreen();
    const home = await aHome();
    onTestFinished(() => startedFrom(placeOf(product).executablePath).forEach(endProcess));
    const kiosk = startPackaged(product, home, { args: ['--disable-gpu'], display: screen.name });
    await vi.waitFor(() => expect(linesThatSay(home, 'the exhibit is shown')).toHaveLength(1), patience);
    const ofType = (wanted: string) => processesOf(kiosk.pid).filter(({ type }) => type === wanted);
    const since = Date.now();
    for (const { pid } of [...ofType('zygote'), ...ofType('renderer')]) endProcess(pid);
    expect(await kiosk.ended).toBe(70);
    await vi.waitFor(() => expect(linesThatSay(home, 'the exhibit is shown')).toHaveLength(2), patience);
    await waitForExhibit(screen);
    process.stdout.write(`    no process to be had: the exhibit was back after ${Date.now() - since} ms\n`);
    expect(linesThatSay(home, 'a second start was refused')).toEqual([]);
  });
});
