import type { KioskApi } from '../../electron/contract/api.ts';
import type { DriveState, Offer, StaffState } from '../../electron/contract/staff.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { InterfaceLanguage, Message } from '../i18n/define.ts';
import { staffRefusals, type staffSectionMessages } from '../i18n/messages/staff.ts';
import type { Translate } from '../i18n/translate.ts';
import type { StaffDoor } from './staff-door.svelte.ts';

export type Section = keyof typeof staffSectionMessages;

/** Something that is done only after staff have confirmed it. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** Word on the button that does it. */
  readonly action: string;
  readonly run: () => Promise<unknown>;
}

/** What staff see and do in the panel. It lives while the panel is unlocked, and never longer. */
export class StaffDesk {
  readonly kiosk: KioskApi;
  readonly #door: StaffDoor;
  #state: StaffState;
  #section = $state<Section>('now');
  #offerId = $state<string | undefined>();
  #refusal = $state.raw<Message | undefined>();
  confirmation = $state.raw<Confirmation | undefined>();

  constructor(kiosk: KioskApi, door: StaffDoor, state: StaffState) {
    this.kiosk = kiosk;
    this.#door = door;
    this.#state = $state.raw(state);
  }

  get state(): StaffState {
    return this.#state;
  }

  get language(): InterfaceLanguage {
    return this.#door.language;
  }

  get section(): Section {
    return this.#section;
  }

  /** Why the last touch did nothing. */
  get refusal(): Message | undefined {
    return this.#refusal;
  }

  /** The offer whose changes are looked at; undefined when its stick has been pulled. */
  get offer(): Offer | undefined {
    return offersOf(this.#state).find(({ id }) => id === this.#offerId);
  }

  /** The offer that the one primary button of the panel installs. */
  get firstOffer(): Offer | undefined {
    return offersOf(this.#state)[0];
  }

  get say(): Translate {
    return this.#door.say;
  }

  get door(): StaffDoor {
    return this.#door;
  }

  /** The shell has sent a new state. */
  become(state: StaffState): void {
    this.#state = state;
  }

  open(section: Section): void {
    this.#section = section;
    this.#offerId = undefined;
    this.#refusal = undefined;
  }

  lookAt(offerId: string | undefined): void {
    this.#offerId = offerId;
    this.#refusal = undefined;
  }

  async install(offerId: string): Promise<void> {
    if (await this.ask(this.kiosk.installOffer(offerId))) this.lookAt(undefined);
  }

  /** Waits for an answer of the shell. Shows why it refuses, and closes what is closed already; true where it did it. */
  async ask(answer: Promise<Result<unknown, string>>): Promise<boolean> {
    this.#refusal = undefined;
    const { ok, code } = { code: undefined, ...(await answer) };
    if (!ok && code === 'locked') this.#door.close();
    else if (!ok) this.#refusal = refusalOf(code);
    return ok;
  }
}

const isRefusal = (code: string | undefined): code is keyof typeof staffRefusals =>
  code !== undefined && code in staffRefusals;

/** Words for a code of the shell. */
export function refusalOf(code: string | undefined): Message {
  return isRefusal(code) ? staffRefusals[code] : staffRefusals.failed;
}

function offersOf({ drives }: StaffState): readonly Offer[] {
  return drives.flatMap(({ content }) => (content.kind === 'offer' ? [content.offer] : []));
}

/**
 * true when every drive is at rest and nothing is installed from one: only then does the panel say that sticks may be
 * pulled, because staff who see two of them cannot be expected to tell them apart.
 */
export function mayPull({ drives, job }: Pick<StaffState, 'drives' | 'job'>): boolean {
  return job.kind !== 'installing' && drives.every((drive: DriveState) => drive.mayPull);
}
