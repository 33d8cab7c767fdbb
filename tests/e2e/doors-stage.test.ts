import { expect, test } from '@playwright/test';
import { HostilePage } from './hostile.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

let kiosk: Kiosk;
let page: HostilePage;

/** Never tells: the page is to be ended over it. */
function becomeBlank(): Promise<string> {
  window.location.assign('about:blank');
  return new Promise(() => undefined);
}

test.describe('a page that is not the stage any more', () => {
  test.beforeEach(async () => {
    kiosk = await launchKiosk({ width: 540, height: 960 });
    page = new HostilePage(kiosk);
  });
  test.afterEach(() => kiosk.close());

  test('is ended and replaced: about:blank, an empty frame, a frame with an address', async () => {
    expect(await page.act(becomeBlank)).toBe('gone');
    await page.showsExhibit();
    expect(await page.refusals()).toContain('navigation about:blank');

    const addFrame = (address: string) => {
      const frame = document.createElement('iframe');
      if (address !== '') frame.src = address;
      document.body.append(frame);
      return new Promise<string>(() => undefined);
    };
    expect(await page.act(addFrame, '')).toBe('gone');
    await page.showsExhibit();
    expect(await page.act(addFrame, 'app://stage/index.html')).toBe('gone');
    await page.showsExhibit();
    expect(await page.refusals()).toContain('frame created');
  });

  test('leaves a stage behind it whose file pickers are held back as before', async () => {
    expect(await page.act(becomeBlank)).toBe('gone');
    await page.showsExhibit();
    await page.act(() => Object.assign(document.createElement('input'), { type: 'file' }).click());
    await expect.poll(() => page.refusals()).toContainEqual('file-picker asked for');
  });
});

test.describe('a page that fills the screen', () => {
  test.beforeEach(async () => {
    kiosk = await launchKiosk({ isFullScreen: true });
    page = new HostilePage(kiosk);
  });
  test.afterEach(() => kiosk.close());

  test('cannot close its window, leave the full screen or show what is behind it', async () => {
    const before = await page.surroundings();
    await page.act(async () => {
      window.close();
      window.resizeTo(10, 10);
      window.moveTo(500, 500);
      await document.exitFullscreen().catch(() => undefined);
      return 'still here';
    });
    // What Alt+F4 and a window manager ask for.
    await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await page.showsExhibit();
    expect(await page.surroundings()).toEqual(before);
    const isKiosk = () =>
      kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk());
    await expect.poll(isKiosk).toBe(true);
  });
});
