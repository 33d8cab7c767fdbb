import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Kiosk } from './kiosk.ts';

/**
 * Writes down what it is to say, with the voice, and lets the real espeak-ng say it. So the kiosk is heard from outside, and
 * needs no door for tests. It says it as fast as it can, whatever is wanted: nobody listens to a test for minutes.
 */
const script = (logPath: string): string => `#!/bin/sh
if [ "$1" = --voices ]; then exec /usr/bin/espeak-ng --voices; fi
text=$(cat)
printf '%s: %s\\n' "$6" "$text" >> '${logPath}'
echo "$8" >> '${logPath}.speeds'
printf '%s' "$text" | /usr/bin/espeak-ng "$@" -s 450
`;

/** Somebody who sees nothing, touches nothing, and hears every word. */
export class Listener {
  readonly #logPath: string;
  readonly programPath: string;
  #kiosk: Kiosk | undefined;

  constructor() {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'vitrina-listener-'));
    this.#logPath = path.join(dir, 'heard');
    this.programPath = path.join(dir, 'espeak-ng');
    writeFileSync(this.programPath, script(this.#logPath));
    chmodSync(this.programPath, 0o755);
  }

  /** Goes to a kiosk, which must speak by `programPath`. */
  goTo(kiosk: Kiosk): void {
    this.#kiosk = kiosk;
  }

  /** Everything that was heard since the last time that it was forgotten: "en-gb: Lighthouses." */
  get heard(): string {
    return existsSync(this.#logPath) ? readFileSync(this.#logPath, 'utf8') : '';
  }

  /** Words a minute of everything that was said. */
  get speeds(): readonly number[] {
    return readFileSync(`${this.#logPath}.speeds`, 'utf8').trim().split('\n').map(Number);
  }

  forget(): void {
    writeFileSync(this.#logPath, '');
  }

  /** Presses a key of the keyboard or the keypad, and hears something about it. */
  async press(key: string): Promise<void> {
    this.forget();
    await this.strike(key);
    await expect.poll(() => this.heard).not.toBe('');
    // The words of the key before may come late; these are the last when nothing has come since the last look.
    let before = '';
    await expect
      .poll(
        () => {
          const isQuiet = before === this.heard;
          before = this.heard;
          return isQuiet;
        },
        { intervals: [200] },
      )
      .toBe(true);
  }

  /** Presses a key that need not say anything. */
  async strike(key: string): Promise<void> {
    // By Electron, because keys that Playwright presses come to the page only, and the shell has to hear of them first.
    await this.#kiosk?.app.evaluate(({ BrowserWindow }, keyCode) => {
      const [window] = BrowserWindow.getAllWindows();
      const types =
        keyCode === 'Enter' ? (['keyDown', 'char', 'keyUp'] as const) : (['keyDown', 'keyUp'] as const);
      for (const type of types) window?.webContents.sendInputEvent({ type, keyCode });
    }, key);
  }

  /** Goes on by one key until words are heard; fails when they do not come. */
  async goOnTo(words: RegExp, key: string, most = 40): Promise<void> {
    for (let at = 0; at < most; at++) {
      await this.press(key);
      if (words.test(this.heard)) return;
    }
    throw new Error(`never heard ${String(words)}; last: ${this.heard}`);
  }

  async hears(words: RegExp): Promise<void> {
    await expect.poll(() => this.heard, { timeout: 60_000 }).toMatch(words);
  }
}
