import type { Locator, Page } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import type { InterfaceLanguage, Message } from '../../src/i18n/define.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { staffMessages, staffSectionMessages } from '../../src/i18n/messages/staff.ts';
import { staffPinMessages } from '../../src/i18n/messages/staff-pin.ts';
import { translator, type MessageValues } from '../../src/i18n/translate.ts';
import { holdMs } from '../../src/lib/staff-gesture.ts';
import { testPin, type Kiosk } from './kiosk.ts';

/** What staff do, in the words that stand on the panel. */
export class Staff {
  readonly #kiosk: () => Kiosk;
  language: InterfaceLanguage;

  constructor(kiosk: () => Kiosk, language: InterfaceLanguage = 'cs') {
    this.#kiosk = kiosk;
    this.language = language;
  }

  get page(): Page {
    return this.#kiosk().page;
  }

  say(message: Message, values?: MessageValues): string {
    return translator(this.language as string as LanguageTag)(message, values);
  }

  button(message: Message, values?: MessageValues): Locator {
    return this.page.getByRole('button', { name: this.say(message, values) });
  }

  /** Holds the lower left corner, then the lower right one. */
  async holdCorners(): Promise<void> {
    const { width, height } = await this.page.evaluate(() => ({
      width: window.innerWidth,
      height: window.innerHeight,
    }));
    // A little longer than is asked for, since the page's timer may be late on a busy machine.
    const delay = holdMs + 600;
    await this.page.mouse.click(12, height - 12, { delay });
    await this.page.mouse.click(width - 12, height - 12, { delay });
  }

  /** Presses the technician's keys, as the operating system delivers them. */
  async pressKeys(): Promise<void> {
    await this.#kiosk().app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode: 'F10', modifiers: ['control', 'shift'] });
    });
  }

  async type(pin: string): Promise<void> {
    for (const digit of pin) await this.page.getByRole('button', { name: digit, exact: true }).click();
  }

  async enterPin(pin = testPin): Promise<void> {
    await this.type(pin);
    await this.button(staffPinMessages.open).click();
  }

  /** The panel itself; absent from the document before the PIN. */
  get sections(): Locator {
    return this.page.getByRole('navigation', { name: this.say(staffMessages.sections) });
  }

  async openSection(section: keyof typeof staffSectionMessages): Promise<void> {
    await this.sections
      .getByRole('button', { name: this.say(staffSectionMessages[section]), exact: true })
      .click();
  }

  async close(): Promise<void> {
    await this.sections.getByRole('button', { name: this.say(commonMessages.close), exact: true }).click();
    await this.sections.waitFor({ state: 'detached' });
  }

  async chooseLanguage(language: InterfaceLanguage): Promise<void> {
    await this.page.getByRole('dialog').locator(`button[lang="${language}"]`).click();
    this.language = language;
  }

  /** Opens the panel. */
  async open(): Promise<void> {
    await this.pressKeys();
    await this.enterPin();
    await this.sections.waitFor();
  }
}
