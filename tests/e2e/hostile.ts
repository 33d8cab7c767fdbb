import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Kiosk } from './kiosk.ts';

/** What a test can see of the kiosk from outside of the page. */
interface Surroundings {
  readonly windows: number;
  readonly pages: number;
  readonly url: string;
  readonly bounds: object;
  readonly zoom: number;
  readonly hasDevTools: boolean;
}

/** How an act of a page ended. `gone`: the page did not live to tell. */
export type Ending<Told> = Told | 'gone' | 'silent';

/** A sandboxed page that is up to no good: what it does, and what of it arrives anywhere. */
export class HostilePage {
  readonly #kiosk: Kiosk;
  #seenLines = 0;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
  }

  /**
   * Runs in the page as its own script, as if a visitor had just touched it: with that, Chromium allows most. Through the
   * shell, because Playwright loses a page whose process ends; and told in JSON, for the same reason.
   */
  async act<Argument, Told>(
    act: (argument: Argument) => Told | Promise<Told>,
    argument?: Argument,
  ): Promise<Ending<Told>> {
    const script = `(${act.toString()})(${argument === undefined ? '' : JSON.stringify(argument)})`;
    return this.#kiosk.app.evaluate(async ({ BrowserWindow }, source) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) return 'gone';
      // A thing of the page's own, such as a window, cannot leave it; that it was there is enough.
      const told: Promise<unknown> = contents.executeJavaScript(source, true).catch(() => 'thrown');
      const gone = new Promise<'gone'>((done) => contents.once('render-process-gone', () => done('gone')));
      const silent = new Promise<'silent'>((done) => setTimeout(() => done('silent'), 5000));
      return Promise.race([told, gone, silent]);
    }, script) as Promise<Ending<Told>>;
  }

  surroundings(): Promise<Surroundings> {
    return this.#kiosk.app.evaluate(({ BrowserWindow, webContents }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const page = window?.webContents;
      return {
        windows: BrowserWindow.getAllWindows().length,
        pages: webContents.getAllWebContents().length,
        url: page?.getURL() ?? '',
        bounds: window?.getContentBounds() ?? {},
        zoom: page?.getZoomFactor() ?? 0,
        hasDevTools: page?.isDevToolsOpened() ?? false,
      };
    });
  }

  /** Waits until the exhibit is on the screen: the page was not lost, or a new one is there. */
  async showsExhibit(): Promise<void> {
    const shows = () =>
      this.#kiosk.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents || contents.isCrashed() || contents.isLoading()) return false;
        const asked = contents.executeJavaScript(
          `location.href === 'app://stage/index.html' && document.querySelector('#stage > *') !== null`,
        ) as Promise<boolean>;
        const tooLate = new Promise<boolean>((done) => setTimeout(() => done(false), 2000));
        return Promise.race([asked.catch(() => false), tooLate]);
      });
    await expect.poll(shows, { timeout: 60_000 }).toBe(true);
  }

  /** What the log says was refused since it was last asked, as `door what`. */
  async refusals(): Promise<readonly string[]> {
    const lines = await this.#logLines();
    const fresh = lines.slice(this.#seenLines);
    this.#seenLines = lines.length;
    return fresh
      .filter(({ message }) => message === 'refused')
      .map(({ door, what }) => `${String(door)} ${String(what)}`);
  }

  /** The sentences of the log. */
  async logged(): Promise<readonly string[]> {
    return (await this.#logLines()).map(({ message }) => String(message));
  }

  async #logLines(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const text = await readFile(path.join(this.#kiosk.profileDir, 'logs/kiosk.log'), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  }
}
