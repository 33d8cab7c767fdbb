import type { Locator, Page } from '@playwright/test';

const odd = ['"', "'", '*', 'NEAR(', 'a OR', '-', '%_', '🕯️', 'שלום', 'ß', 'x'.repeat(70)];

/** A visitor without a plan. The seed decides everything it does, so that a run that failed can be run again. */
export class Monkey {
  readonly page: Page;
  readonly #random: () => number;
  readonly #lines: string[];
  steps = 0;

  constructor(page: Page, seed: number) {
    this.page = page;
    this.#random = createRandom(seed);
    this.#lines = [`seed ${seed}`];
  }

  /** What it did last, for a test that fails. */
  get diary(): string {
    return [this.#lines[0], ...this.#lines.slice(-25)].join('\n');
  }

  async doSomething(): Promise<void> {
    this.steps++;
    const dice = this.#random();
    if (dice < 0.2) await this.#tapAnywhere();
    else if (dice < 0.32) await this.#drag();
    else if (dice < 0.4) await this.#wheel();
    else if (dice < 0.48) await this.#pressKey();
    else if (dice < 0.54) await this.#drum();
    else if (dice < 0.58) await this.#type();
    else await this.#tapSomething();
  }

  /** Looks for what must never be seen: nothing at all, numbers that are none, a focus outside the open dialog. */
  lookForProblems(): Promise<string[]> {
    return this.page.evaluate(() => {
      const problems: string[] = [];
      const stage = document.querySelector<HTMLElement>('#stage');
      if (!stage || stage.innerText.trim() === '') problems.push('the screen is empty');
      if (/\bNaN\b|Infinity|undefined/.test(stage?.outerHTML ?? '')) problems.push('a number is none');
      if (/\bundefined\b|\[object/.test(stage?.innerText ?? '')) problems.push('a text is none');
      if (window.scrollX !== 0 || window.scrollY !== 0) problems.push('the whole page has moved');
      const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
      if (dialog && !dialog.matches(':modal')) problems.push('a dialog is not above its page');
      if (getSelection()?.type === 'Range' && document.activeElement?.tagName !== 'INPUT')
        problems.push('text is selected');
      return problems;
    });
  }

  /** From wherever it is: closes what is open, touches the idle loop, chooses a language, and goes home. */
  async goesHome(): Promise<boolean> {
    const dialogs = this.page.locator('dialog[open]');
    for (let open = await dialogs.count(); open > 0; open--) {
      await this.page.keyboard.press('Escape');
      await dialogs.nth(open - 1).waitFor({ state: 'detached' });
    }
    const idle = this.page.locator('button.idle');
    if (await idle.isVisible()) await idle.click();
    if ((await this.page.locator('nav').count()) === 0)
      await this.page.locator('button[lang]').first().click();
    const home = this.page.locator('nav button').nth(1);
    if (await home.isEnabled()) await home.click();
    return this.page
      .locator('.stories button')
      .first()
      .waitFor()
      .then(
        () => true,
        () => false,
      );
  }

  async #tapAnywhere(): Promise<void> {
    const { x, y } = await this.#point();
    this.#note(`taps at ${x}, ${y}`);
    await this.page.mouse.click(x, y);
  }

  async #tapSomething(): Promise<void> {
    const target = await this.#target();
    if (target) await target.click({ timeout: 1000, force: true, noWaitAfter: true }).catch(gone);
  }

  /** Twice and more, faster than any screen opens. */
  async #drum(): Promise<void> {
    const target = await this.#target();
    if (target) await target.click({ timeout: 1000, force: true, clickCount: 3 }).catch(gone);
  }

  async #drag(): Promise<void> {
    const [from, to] = [await this.#point(), await this.#point()];
    this.#note(`drags from ${from.x}, ${from.y} to ${to.x}, ${to.y}`);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  async #wheel(): Promise<void> {
    const { x, y } = await this.#point();
    const by = Math.round((this.#random() - 0.5) * 8000);
    this.#note(`turns the wheel by ${by} at ${x}, ${y}`);
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, by);
  }

  async #pressKey(): Promise<void> {
    const key = this.#pick([
      'Tab',
      'Shift+Tab',
      'Enter',
      'Escape',
      'ArrowDown',
      'PageUp',
      'F5',
      'Control+r',
      ' ',
    ]);
    this.#note(`presses ${key}`);
    await this.page.keyboard.press(key);
  }

  async #type(): Promise<void> {
    const text = this.#pick(odd);
    this.#note(`types ${text}`);
    await this.page.keyboard.insertText(text);
  }

  async #target(): Promise<Locator | undefined> {
    // One in three taps goes to the bar, where a real finger rests; otherwise it would live in long lists.
    const place = this.page.locator('dialog[open]').last();
    const scope =
      (await place.count()) > 0 ? place : this.page.locator(this.#random() < 0.3 ? 'nav' : '#stage');
    const targets = scope.locator('button:enabled, a');
    const count = await targets.count();
    if (count === 0) return undefined;
    const nth = Math.floor(this.#random() * count);
    this.#note(`taps target ${nth} of ${count}`);
    return targets.nth(nth);
  }

  async #point(): Promise<{ x: number; y: number }> {
    const size = await this.page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
    return { x: Math.floor(this.#random() * size.width), y: Math.floor(this.#random() * size.height) };
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }

  #note(line: string): void {
    this.#lines.push(`${this.steps}: ${line}`);
  }
}

/** A target may go while the finger is on its way; then the tap meets nothing, as in a museum. */
function gone(): void {
  return undefined;
}

/** mulberry32: small, fast, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
