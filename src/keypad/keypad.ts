import type { KeypadAction } from '../../electron/contract/keypad.ts';
import { frontOf } from './focusables.ts';
import { moveFocus, stepFocus } from './move-focus.ts';
import type { Scanner } from './scanner.ts';

/** What keys ask of the stage, besides moving the focus. */
export interface KeypadDuties {
  /** false for keys that are meant for staff: only the focus moves then. */
  isVisitors(): boolean;
  /** With one switch alone: marks things in turn. */
  readonly scanner: Scanner | undefined;
  /** Any key: somebody is here. Answers true where that was all that it said, because the idle loop was on. */
  wake(): boolean;
  back(): void;
  home(): void;
  help(): void;
  speech(): void;
  changeVolume(step: 1 | -1): void;
  headphones(isPlugged: boolean): void;
}

/** What an ordinary key asks for. */
export const actionOfKey: Readonly<Record<string, KeypadAction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Escape: 'back',
};

/**
 * Lets arrows, Escape and the keys of a tactile keypad do everything that fingers do. What a control does with a key
 * itself, such as the caret in a text field, comes first.
 */
export class Keypad {
  readonly #page: Document;
  readonly #duties: KeypadDuties;
  /** A finger was at work last, so nothing is marked: whoever has only a switch wants the scanning by the next press. */
  #wasFinger = false;

  constructor(page: Document, duties: KeypadDuties) {
    this.#page = page;
    this.#duties = duties;
  }

  /** A key that the page has heard. Ordinary keys are left to the platform. */
  readonly keydown = (event: KeyboardEvent): void => {
    const isSwitch = event.key === 'Enter' || event.key === ' ';
    if (event.defaultPrevented) return;
    if (this.#duties.wake()) {
      if (isSwitch) this.#scan();
      return;
    }
    if (isSwitch && this.#scans()) {
      event.preventDefault();
      if (!event.repeat) this.#switch();
      return;
    }
    this.#stopScanning();
    const action = actionOfKey[event.key];
    if (!action || isCaretKey(event) || isPlatformsEscape(event, this.#page)) return;
    event.preventDefault();
    this.#do(action);
  };

  /** A key of the keypad, as the shell tells it. */
  press(action: KeypadAction): void {
    if (action === 'headphones-out') return this.#duties.headphones(false);
    const wasAsleep = this.#duties.wake();
    if (action === 'headphones-in') return this.#duties.headphones(true);
    if (action === 'speech') return this.#duties.speech();
    if (action === 'select' && wasAsleep) return this.#scan();
    if (action === 'select' && this.#scans()) return this.#switch();
    // How loud it is has nothing to do with how things are chosen.
    if (action !== 'volume-up' && action !== 'volume-down') this.#stopScanning();
    if (!wasAsleep) this.#do(action);
  }

  /** A finger is at work: nothing needs to be marked for it. */
  readonly pointerdown = (): void => {
    this.#wasFinger = true;
    this.#duties.scanner?.stop();
  };

  /** true where a press of the switch is the scanner's, and not that of a key which opens what has the focus. */
  #scans(): boolean {
    const { scanner } = this.#duties;
    return scanner !== undefined && (scanner.isOn || this.#wasFinger);
  }

  #switch(): void {
    if (this.#wasFinger) this.#scan();
    else this.#duties.scanner?.select();
  }

  #scan(): void {
    this.#wasFinger = false;
    this.#duties.scanner?.start();
  }

  /** Other keys are at work, and choose for themselves. */
  #stopScanning(): void {
    this.#wasFinger = false;
    this.#duties.scanner?.stop();
  }

  #do(action: KeypadAction): void {
    const page = this.#page;
    if (action === 'up' || action === 'down') return moveFocus(page, action);
    if (action === 'left' || action === 'right') return stepFocus(page, readingStep(page, action));
    if (action === 'select')
      return page.activeElement instanceof HTMLElement ? page.activeElement.click() : undefined;
    if (this.#duties.isVisitors()) this.#lead(action);
  }

  #lead(action: KeypadAction): void {
    const front = frontOf(this.#page);
    if (action === 'back') return front instanceof HTMLDialogElement ? leave(front) : this.#duties.back();
    if (action === 'volume-up') return this.#duties.changeVolume(1);
    if (action === 'volume-down') return this.#duties.changeVolume(-1);
    if (action === 'home') this.#duties.home();
    if (action === 'help') this.#duties.help();
  }
}

/** Closes a dialog as the platform does on Escape: whoever wants to keep it open may. */
function leave(dialog: HTMLDialogElement): void {
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}

function isCaretKey({ key, target }: KeyboardEvent): boolean {
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return isSideways && target instanceof HTMLInputElement && target.value !== '';
}

/** The platform closes an open dialog on Escape by itself. */
function isPlatformsEscape({ key }: KeyboardEvent, page: Document): boolean {
  return key === 'Escape' && page.querySelector('dialog[open]') !== null;
}

/** Left and right are those of the screen; what comes next lies to the left where a page is read from the right. */
function readingStep(page: Document, action: 'left' | 'right'): 1 | -1 {
  return (action === 'right') === (page.documentElement.dir !== 'rtl') ? 1 : -1;
}
