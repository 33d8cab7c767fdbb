import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { product } from '../../../build/package/flavour.ts';
import { aHome, startPackaged, type Home } from '../../package/kiosk.ts';
import { aScreen, type Screen } from '../../package/screen.ts';
import { listWindows } from '../x-windows.ts';
import { atEndOfFile } from './end-of-file.ts';
import { linesThatSay } from './kiosk-log.ts';
import { openWindowManager } from './x-programs.ts';

/** A screen that is turned, replaced by another one, or unplugged while the product runs. */
let home: Home;
let screen: Screen;
const atEnd = atEndOfFile();
const patience = { timeout: 30_000, interval: 100 };

const xrandr = (...args: string[]) =>
  execFileSync('xrandr', ['-display', screen.name, ...args], { stdio: 'ignore' });

/** X wants the times of the electron beam; the virtual screen has none and takes any. */
function addMode(width: number, height: number): void {
  const times = [width, height].flatMap((size) => [0, 10, 20, 30].map((more) => String(size + more)));
  xrandr('--newmode', `${width}x${height}`, '100', ...times);
  xrandr('--addmode', 'screen', `${width}x${height}`);
}

const fills = (size: string) =>
  vi.waitFor(
    () => expect(listWindows(screen.name).map(({ geometry }) => geometry)).toContain(`${size}+0+0`),
    patience,
  );

describe('the product on a screen that changes', () => {
  beforeAll(async () => {
    screen = await aScreen(atEnd, '1920x1920');
    for (const [width, height] of [
      [1080, 1920],
      [1920, 1080],
      [1280, 720],
    ] as const)
      addMode(width, height);
    xrandr('--output', 'screen', '--mode', '1080x1920');
    await openWindowManager(screen, atEnd);
    home = await aHome({}, undefined, atEnd);
    startPackaged(product, home, { args: ['--disable-gpu'], display: screen.name, atEnd });
    await fills('1080x1920');
  });

  it.each(['1920x1080', '1280x720', '1080x1920', '1920x1920'])(
    '67: fills it when it becomes %s',
    async (size) => {
      xrandr('--output', 'screen', '--mode', size);
      await fills(size);
    },
  );

  it('67: fills it again when it was unplugged for a while', async () => {
    xrandr('--output', 'screen', '--mode', '1280x720');
    await fills('1280x720');
    // What X cannot do is to be without any size; the screen is off all the same.
    expect(() => xrandr('--output', 'screen', '--off')).toThrow();
    xrandr('--output', 'screen', '--mode', '1080x1920');
    await fills('1080x1920');
    expect(linesThatSay(home, 'displays have changed')).not.toEqual([]);
    expect(linesThatSay(home, 'stage lost')).toEqual([]);
  });
});
