import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { aHome, type Home } from '../../package/kiosk.ts';
import { expectExhibit, waitForExhibit } from '../../package/picture.ts';
import { aScreen, type Screen } from '../../package/screen.ts';
import { listWindows } from '../x-windows.ts';
import { atEndOfFile } from './end-of-file.ts';
import { linesThatSay } from './kiosk-log.ts';
import { StandIn } from './stand-in.ts';
import { openOn, openWindowManager, runOn } from './x-programs.ts';

/**
 * A window manager that grants every wish of a keyboard: closes windows, lowers them, shows the desktop. No kiosk has
 * such a one; where it has, the product stays in front all the same.
 */
let home: Home;
let screen: Screen;
let standIn: StandIn;
const atEnd = atEndOfFile();
const patience = { timeout: 30_000, interval: 100 };

const run = (program: string, ...args: string[]) => runOn(screen, program, ...args);
const press = (...keys: string[]) => run('xdotool', 'key', '--delay', '30', ...keys);
const openAnotherWindow = () =>
  openOn(screen, 'xmessage', ['-geometry', '1080x1920+0+0', 'another window'], onTestFinished);

const isCovered = () => vi.waitFor(() => expect(() => expectExhibit(screen)).toThrow(), patience);
const isInFront = () => vi.waitFor(() => expectExhibit(screen), patience);

describe('the product under a window manager that obeys everybody', () => {
  beforeAll(async () => {
    screen = await aScreen(atEnd);
    await openWindowManager(screen, atEnd);
    home = await aHome({}, undefined, atEnd);
    standIn = new StandIn(home, screen.name, atEnd);
    await waitForExhibit(screen);
  });

  it('8: fills the whole screen', () => {
    expect(listWindows(screen.name).map(({ geometry }) => geometry)).toContain('1080x1920+0+0');
  });

  it.each(['alt+F4', 'ctrl+q', 'ctrl+w', 'ctrl+F4', 'super+q', 'ctrl+shift+w', 'ctrl+shift+q'])(
    '1: is not closed by %s',
    async (key) => {
      const { pid } = standIn.kiosk;
      press(key, key);
      // Another program hears the same keys after it: what they were to do is done.
      run('xrefresh', '-solid', 'black');
      await isInFront();
      expect(standIn.kiosk.pid).toBe(pid);
      expect(standIn.starts).toBe(1);
    },
  );

  it.each(['alt+Tab', 'alt+Escape', 'super+d', 'ctrl+alt+Right', 'super+F2', 'alt+F9'])(
    '8, 9: is in front again after %s, with another window beside it',
    async (key) => {
      openAnotherWindow();
      await vi.waitFor(() => expect(listWindows(screen.name).length).toBeGreaterThan(1), patience);
      press(key);
      await isInFront();
      expect(standIn.starts).toBe(1);
    },
  );

  it('8, 9: takes the screen back from a window that was put over it, and says so in the log', async () => {
    openAnotherWindow();
    run('xdotool', 'search', '--sync', '--onlyvisible', '--name', 'xmessage', 'windowraise', 'windowfocus');
    await isInFront();
    await vi.waitFor(
      () => expect(linesThatSay(home, 'the kiosk was not in front').length).toBeGreaterThan(0),
      patience,
    );
  });

  it('1, 71: comes back when its window’s line to the screen is cut', async () => {
    const { starts } = standIn;
    const kiosk = run('xdotool', 'search', '--pid', String(standIn.kiosk.pid)).trim().split('\n').at(-1)!;
    run('xkill', '-id', kiosk);
    await vi.waitFor(() => expect(standIn.starts).toBe(starts + 1), patience);
    await isCovered();
    await waitForExhibit(screen);
  });
});
