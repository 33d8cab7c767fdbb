import type { Locator, Page } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import type { Message } from '../../src/i18n/define.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import {
  displayMessages,
  reachMessages,
  textSizeMessages,
  themeMessages,
} from '../../src/i18n/messages/display.ts';
import { keyboardMessages } from '../../src/i18n/messages/search.ts';
import { translator, type MessageValues } from '../../src/i18n/translate.ts';
import type { TextSize } from '../../src/lib/panel.ts';
import type { Theme } from '../../src/state/display.svelte.ts';

/** What a visitor does, in the words that stand on the screen. */
export class Visitor {
  readonly page: Page;
  #language: LanguageTag;

  /** `language` is that of a visit that has begun already. */
  constructor(page: Page, language = 'cs' as LanguageTag) {
    this.page = page;
    this.#language = language;
  }

  /** The language of the visit. */
  get language(): LanguageTag {
    return this.#language;
  }

  say(message: Message, values?: MessageValues): string {
    return translator(this.#language)(message, values);
  }

  button(name: string | RegExp, exact = true): Locator {
    return this.page.getByRole('button', { name, exact });
  }

  async touch(message: Message): Promise<void> {
    await this.button(this.say(message)).first().click();
  }

  /** Touches the idle loop and chooses a language. */
  async begin(language: LanguageTag): Promise<void> {
    await this.page.locator('button.idle').click();
    await this.chooseLanguage(language);
  }

  async chooseLanguage(language: LanguageTag): Promise<void> {
    await this.page.locator(`button[lang="${language}"]`).last().click();
    this.#language = language;
    await this.bar(commonMessages.home).waitFor();
  }

  bar(message: Message): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name: this.say(message), exact: true });
  }

  async home(): Promise<void> {
    const home = this.bar(commonMessages.home);
    if (await home.isEnabled()) await home.click();
    await this.button(this.say(commonMessages.timeline)).waitFor();
  }

  async changeLanguage(language: LanguageTag): Promise<void> {
    await this.bar(commonMessages.language).click();
    await this.chooseLanguage(language);
  }

  /** Chooses text size and colours in the display sheet. */
  async changeDisplay({ textSize, theme }: { textSize?: TextSize; theme?: Theme }): Promise<void> {
    await this.bar(commonMessages.display).click();
    if (textSize) await this.touch(textSizeMessages[textSize]);
    if (theme) await this.touch(themeMessages[theme]);
    await this.touch(commonMessages.close);
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Brings everything down to the foot of the screen, or back. Panels that are low enough have no button for it. */
  async changeReach(isReachMode: boolean): Promise<void> {
    const label = this.say(isReachMode ? reachMessages.down : reachMessages.up);
    const button = this.page.getByRole('navigation').getByText(label, { exact: true });
    if (await button.isVisible()) await button.click();
  }

  async standStill(): Promise<void> {
    await this.bar(commonMessages.display).click();
    await this.touch(displayMessages.motionNone);
    await this.touch(commonMessages.close);
  }

  /** Types with the kiosk's own keyboard. */
  async type(text: string): Promise<void> {
    for (const letter of text)
      await this.page.locator('.keyboard').getByText(letter, { exact: true }).click();
  }

  async touchClear(): Promise<void> {
    await this.touch(keyboardMessages.clear);
  }

  /** Waits until everything that the screen asked for has been drawn. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      // Two frames: one to lay out what has arrived, one to paint it.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
  }
}
