import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Kiosk } from './kiosk.ts';

/** A new stage on a busy machine. The product promises ten seconds; tests assert no clock. */
const patience = { timeout: 60_000 };

/** The stage as the shell sees it: Playwright loses a page whose process died. */
export class StageView {
  readonly #kiosk: () => Kiosk;

  constructor(kiosk: () => Kiosk) {
    this.#kiosk = kiosk;
  }

  /** Of the stage's process. */
  pid(): Promise<number> {
    return this.#kiosk().app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
  }

  /** What the first match of a selector says; undefined where there is none, or no stage that answers. */
  textOf(selector: string): Promise<string | undefined> {
    return this.#kiosk().app.evaluate(async ({ BrowserWindow }, wanted) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isCrashed() || contents.isLoading()) return undefined;
      const asked = contents.executeJavaScript(
        `document.querySelector(${JSON.stringify(wanted)})?.textContent`,
      ) as Promise<string | undefined>;
      // A process that dies while it is asked never answers.
      return Promise.race([asked, new Promise<undefined>((done) => setTimeout(done, 2000))]);
    }, selector);
  }

  async waitForIdleLoop(): Promise<void> {
    await expect.poll(() => this.textOf('button.idle'), patience).toBeTruthy();
  }

  /** Waits until another process than this one shows the idle loop. */
  async waitForReplacement(pid: number): Promise<void> {
    await expect.poll(() => this.pid(), patience).not.toBe(pid);
    await this.waitForIdleLoop();
  }

  /** The kiosk's diary. */
  get log(): string {
    const logPath = path.join(this.#kiosk().profileDir, 'logs/kiosk.log');
    return existsSync(logPath) ? readFileSync(logPath, 'utf8') : '';
  }

  async waitForLog(words: string | RegExp): Promise<void> {
    const pattern = typeof words === 'string' ? new RegExp(words) : words;
    await expect.poll(() => this.log, patience).toMatch(pattern);
  }
}
