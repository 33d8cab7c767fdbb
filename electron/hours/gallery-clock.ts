import type { Hours, Lights } from '../contract/hours.ts';
import { dayOf, isOpenAt, type OpeningPlan } from './opening-plan.ts';

export interface GallerySettings extends OpeningPlan {
  /** Minutes without a visitor, in opening hours, after which the idle loop is dimmed; undefined for never. */
  readonly dimAfterMinutes?: number;
}

export interface GalleryTiming {
  /** The clock on the wall. */
  date(): Date;
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Calls back once after a time; the answer takes it back. */
  after(delayMs: number, callback: () => void): () => void;
}

export interface GalleryNews {
  /** true while a visitor or staff is there. */
  isOccupied(): boolean;
  changed(hours: Hours): void;
}

/** Short enough that nobody waits for the screen at opening time; a clock that is set, or a sleep, is noticed as soon. */
const lookEveryMs = 15_000;
const minuteMs = 60_000;
/** Before it this program did not exist, and no kiosk outlives the other: whatever says so is an empty battery. */
const plausibleYears = { first: 2026, last: 2099 } as const;

/**
 * Keeps the museum's hours: says how bright the idle loop is to be, and which day it is.
 *
 * It looks again and again instead of waiting for an hour to strike, because clocks of kiosks are set, sleep and go
 * wrong. One that is plainly wrong closes nothing: a dark kiosk in an open gallery is worse than a bright one at night.
 */
export class GalleryClock {
  readonly #settings: GallerySettings;
  readonly #timing: GalleryTiming;
  readonly #news: GalleryNews;
  #freeSinceMs: number;
  #hours: Hours;
  #stop: () => void = () => undefined;

  constructor(settings: GallerySettings, timing: GalleryTiming, news: GalleryNews) {
    this.#settings = settings;
    this.#timing = timing;
    this.#news = news;
    this.#freeSinceMs = timing.now();
    this.#hours = this.#read();
  }

  get hours(): Hours {
    return this.#hours;
  }

  start(): void {
    this.#stop();
    this.look();
    this.#stop = this.#timing.after(lookEveryMs, () => this.start());
  }

  stop(): void {
    this.#stop();
  }

  /** Looks at once: somebody has come or gone. */
  look(): void {
    const { lights, today } = this.#read();
    if (lights === this.#hours.lights && today === this.#hours.today) return;
    this.#hours = { lights, ...(today !== undefined && { today }) };
    this.#news.changed(this.#hours);
  }

  #read(): Hours {
    const date = this.#timing.date();
    const isOccupied = this.#news.isOccupied();
    if (isOccupied) this.#freeSinceMs = this.#timing.now();
    const year = date.getFullYear();
    const isPlausible = year >= plausibleYears.first && year <= plausibleYears.last;
    if (!isPlausible) return { lights: isOccupied ? 'open' : this.#dimmed() };
    return { lights: this.#lightsAt(date, isOccupied), today: dayOf(date) };
  }

  #lightsAt(date: Date, isOccupied: boolean): Lights {
    if (isOccupied) return 'open';
    return isOpenAt(this.#settings, date) ? this.#dimmed() : 'dark';
  }

  #dimmed(): Lights {
    const { dimAfterMinutes } = this.#settings;
    if (dimAfterMinutes === undefined) return 'open';
    return this.#timing.now() - this.#freeSinceMs >= dimAfterMinutes * minuteMs ? 'dim' : 'open';
  }
}
