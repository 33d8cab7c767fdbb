import type { KioskApi } from '../../electron/contract/api.ts';
import type { Answer, PinCode } from '../../electron/contract/calls.ts';
import type { StaffState } from '../../electron/contract/staff.ts';
import type { InterfaceLanguage } from '../i18n/define.ts';
import { translator, type Translate } from '../i18n/translate.ts';

/**
 * What stands between visitors and the staff panel. set-up: the museum has no PIN yet, and chooses one before anything
 * else. asking: the PIN pad is open. open: the shell has accepted a PIN; until then nothing of the panel is in the
 * document, and nothing that it shows is in the stage.
 */
export type DoorStatus =
  | { readonly kind: 'shut' }
  | { readonly kind: 'set-up' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'open'; readonly state: StaffState };

type DoorAnswer = Answer<'staff:unlock'> | Answer<'staff:choose-pin'>;
/** Why a PIN did not open the door. `failed`: the shell could not say. */
export type PinProblem = PinCode | 'failed';

export class StaffDoor {
  readonly #kiosk: KioskApi;
  #status = $state.raw<DoorStatus>({ kind: 'shut' });
  /** Until the next PIN may be tried; the shell counts, this only shows it. */
  #waitSeconds = $state(0);
  /** The language that staff have chosen; it stays while the stage runs. */
  language: InterfaceLanguage;
  /** Seconds until the panel closes by itself; undefined while it is not about to. */
  secondsLeft = $state<number | undefined>();

  constructor(kiosk: KioskApi, language: InterfaceLanguage) {
    this.#kiosk = kiosk;
    this.language = $state(language);
  }

  get status(): DoorStatus {
    return this.#status;
  }

  get isShut(): boolean {
    return this.#isStillShut();
  }

  get waitSeconds(): number {
    return this.#waitSeconds;
  }

  get say(): Translate {
    return translator(this.language);
  }

  /** Listens to the shell until the answered function is called. */
  listen(): () => void {
    const stops = [
      this.#kiosk.onStaffCalled(() => void this.knock()),
      this.#kiosk.onStaffChanged((state) => {
        if (this.#status.kind === 'open') this.#open(state);
      }),
      this.#kiosk.onStaffWarned(({ secondsLeft }) => {
        if (this.#status.kind === 'open') this.secondsLeft = secondsLeft;
      }),
      this.#kiosk.onStaffClosed(() => this.#shut()),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** What a new stage does: a kiosk without a PIN asks for one; a panel that is unlocked survives a new release. */
  async start(): Promise<void> {
    const pin = await this.#kiosk.askStaff();
    if (!this.#isStillShut() || !pin.ok) return;
    if (!pin.value.hasPin) {
      this.#status = { kind: 'set-up' };
      return;
    }
    const state = await this.#kiosk.readStaffState();
    if (this.#isStillShut() && state.ok) this.#open(state.value);
  }

  /** Staff have asked for the panel. */
  async knock(): Promise<void> {
    if (!this.#isStillShut()) return;
    const answer = await this.#kiosk.askStaff();
    if (!this.#isStillShut() || !answer.ok) return;
    this.#waitSeconds = answer.value.waitSeconds;
    this.#status = { kind: answer.value.hasPin ? 'asking' : 'set-up' };
  }

  /** Tries a PIN. Answers why the door stays shut; undefined where it opens. */
  async unlock(pin: string): Promise<PinProblem | undefined> {
    return this.#enter(await this.#kiosk.unlockStaff(pin));
  }

  /** Sets the museum's first PIN. */
  async choosePin(pin: string): Promise<PinProblem | undefined> {
    return this.#enter(await this.#kiosk.choosePin(pin, null));
  }

  /** One second of waiting, and of a warning, has passed. */
  tick(): void {
    this.#waitSeconds = Math.max(0, this.#waitSeconds - 1);
    if (this.secondsLeft !== undefined) this.secondsLeft = Math.max(0, this.secondsLeft - 1);
  }

  /** Closes the PIN pad, or asks the shell to lock the panel, which leaves the screen at once whatever the answer. */
  close(): void {
    if (this.#status.kind === 'set-up') return;
    const wasOpen = this.#status.kind === 'open';
    this.#shut();
    if (wasOpen) void this.#kiosk.lockStaff();
  }

  async #enter(answer: DoorAnswer): Promise<PinProblem | undefined> {
    if (answer.ok) {
      if (this.#isStillShut()) void this.#kiosk.lockStaff();
      else this.#open(answer.value);
      return undefined;
    }
    if (answer.code === 'wrong-pin' || answer.code === 'wait') await this.#askWait();
    return isPinCode(answer.code) ? answer.code : 'failed';
  }

  async #askWait(): Promise<void> {
    const answer = await this.#kiosk.askStaff();
    if (answer.ok) this.#waitSeconds = answer.value.waitSeconds;
  }

  /** Asked again after every answer of the shell: the door may have been used meanwhile. */
  #isStillShut(): boolean {
    return this.#status.kind === 'shut';
  }

  #open(state: StaffState): void {
    this.#status = { kind: 'open', state };
  }

  #shut(): void {
    this.#status = { kind: 'shut' };
    this.secondsLeft = undefined;
  }
}

function isPinCode(code: string): code is PinCode {
  return ['wrong-pin', 'wait', 'no-pin', 'too-easy'].includes(code);
}
