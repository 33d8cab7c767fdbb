import { join } from 'node:path';
import { clipboard, type BrowserWindow } from 'electron';
import { createHandle } from '../border/handle.ts';
import { handleCalls } from '../border/handle-calls.ts';
import type { SpeechCalls } from '../border/speech.ts';
import { createSend, type Send } from '../border/send.ts';
import { trustedSender } from '../border/trusted-sender.ts';
import type { KeypadAction } from '../contract/keypad.ts';
import type { UpdateSign } from '../contract/staff.ts';
import { forgetVisit, letSound } from '../lockdown/forget-visit.ts';
import type { StaffDesk } from '../staff/desk.ts';
import type { Diary } from '../staff/diary.ts';
import type { StaffNews, UpdatesPort } from '../staff/ports.ts';
import type { Supervision } from '../supervision/supervision.ts';
import { VisitClock } from '../visits/visit-clock.ts';
import { createKioskWindow } from '../window/kiosk-window.ts';
import type { GalleryClock } from '../hours/gallery-clock.ts';
import { giveUpShell } from './end-shell.ts';
import { guardWindow } from './guard-window.ts';
import { listenToInput } from './listen-to-input.ts';
import { ReleaseFlow } from './release-flow.ts';
import { isUnderWayland, timing, type Shell } from './shell.ts';
import type { ShownRelease } from './shown-release.ts';
import { openGallery } from './open-gallery.ts';
import { openStageSession } from './stage-session.ts';
import { keepUp } from './stage-upkeep.ts';
import { supervise } from './supervise.ts';
import { VisitingStage } from './visiting-stage.ts';

/**
 * Visitors, staff and updates in one window. What one part has to tell another goes through here, because the parts do
 * not know each other.
 */
export class Kiosk {
  readonly #shell: Shell;
  readonly #shown: ShownRelease;
  readonly #window: BrowserWindow;
  readonly #tell: Send;
  readonly #visits: VisitClock;
  readonly #stage: VisitingStage;
  readonly #flow: ReleaseFlow;
  readonly #gallery: GalleryClock;
  readonly #supervision: Supervision;
  #desk: StaffDesk | undefined;
  #speech: SpeechCalls | undefined;
  #sign: UpdateSign = 'none';
  /** Another release is active, but the stage still shows the one before: somebody is there. */
  #isStageStale = false;

  constructor(shell: Shell, shown: ShownRelease, diary: Diary) {
    this.#shell = shell;
    this.#shown = shown;
    this.#window = openWindow(shell, shown);
    this.#tell = createSend(() => this.#window.webContents);
    this.#visits = this.#openVisits();
    this.#flow = new ReleaseFlow(shell, shown, {
      size: () => this.#window.getContentBounds(),
      isOccupied: () => this.#isOccupied,
      released: () => this.#released(),
      changed: () => this.#changed(),
    });
    this.#stage = new VisitingStage(shell, {
      window: this.#window,
      shown,
      diary,
      onStageLost: () => this.#stageLost(),
      onHopeless: () => void giveUpShell(shell.log),
      onReleaseChanged: () => this.#flow.lookAtStore(),
    });
    this.#gallery = openGallery(shell, {
      isOccupied: () => this.#isOccupied,
      changed: (hours) => this.#tell('hours:changed', hours),
    });
    this.#supervision = supervise(shell, () => this.#stage.isWell);
  }

  get updatesPort(): UpdatesPort {
    return this.#flow.port;
  }

  /** What the staff desk tells the stage, and us. */
  get staffNews(): StaffNews {
    return {
      // Whoever was here before staff has left; nothing of that visit may come up over the panel.
      opened: () => {
        this.#visits.leave();
        this.#gallery.look();
      },
      changed: (state) => this.#tell('staff:changed', state),
      warned: (secondsLeft) => this.#tell('staff:warned', { secondsLeft }),
      closed: (reason) => {
        this.#tell('staff:closed', { reason });
        this.#forget();
        this.#becameFree();
      },
    };
  }

  /** Begins: answers the stage, and shows it. */
  start(desk: StaffDesk, speech: SpeechCalls): void {
    this.#desk = desk;
    this.#speech = speech;
    this.#answer(desk, speech);
    this.#listen(desk);
    guardWindow(this.#shell, this.#window);
    this.#stage.start();
    this.#gallery.start();
    if (!import.meta.env.DEV) keepUp(this.#shell, this.#window, this.#stage, () => this.#isOccupied);
  }

  /** Headphones are a key like those of a keypad: to plug them in asks for something. */
  headphonesChanged(arePlugged: boolean): void {
    if (this.#desk) this.#pressKeypad(arePlugged ? 'headphones-in' : 'headphones-out', this.#desk);
  }

  watchDrives(): void {
    this.#flow.start();
  }

  get #isOccupied(): boolean {
    return !this.#visits.isIdle || this.#desk?.isOpen === true;
  }

  #openVisits(): VisitClock {
    return new VisitClock(this.#shell.settings, timing, {
      warned: (secondsLeft) => this.#tell('visits:warned', { secondsLeft }),
      resumed: () => this.#tell('visits:resumed', {}),
      ended: (reason) => {
        this.#tell('visits:ended', { reason });
        this.#forget();
        this.#becameFree();
      },
    });
  }

  #answer(desk: StaffDesk, speech: SpeechCalls): void {
    const { settings, log, stageOrigin } = this.#shell;
    const { panelDiagonalInches, scanSeconds, defaultLanguage, idlePreviewAt } = settings;
    const { webContents } = this.#window;
    const isTrusted = trustedSender(() => webContents, stageOrigin);
    handleCalls(createHandle({ isTrusted, log }, webContents.ipc), {
      library: () => this.#shown.release,
      settings: {
        panelDiagonalInches,
        scanSeconds,
        isRehearsal: false,
        isIdlePreview: idlePreviewAt !== undefined,
        ...(defaultLanguage && { defaultLanguage }),
      },
      visits: {
        begin: () => {
          this.#letSound();
          this.#visits.begin();
          this.#gallery.look();
        },
        keepAwake: (isPlaying) => this.#visits.keepAwake(isPlaying),
        takeTime: (needsTime) => this.#visits.takeTime(needsTime),
        leave: () => this.#visits.leave(),
      },
      staff: desk,
      speech,
      hours: () => this.#gallery.hours,
      stage: {
        shown: () => this.#stageShown(),
        alive: (sight) => {
          this.#stage.alive(sight);
          this.#supervision.stageRuns();
        },
      },
    });
  }

  #listen(desk: StaffDesk): void {
    listenToInput(this.#window.webContents, this.#shell.settings.keypad, {
      touched: () => this.#touched(desk),
      pressed: (action) => this.#pressKeypad(action, desk),
      staffCalled: () => this.#tell('staff:called', {}),
    });
  }

  #touched(desk: StaffDesk): void {
    this.#visits.touch();
    desk.touch();
  }

  /** A key that is kept from the page is no input to it, but somebody is there all the same. */
  #pressKeypad(action: KeypadAction, desk: StaffDesk): void {
    this.#touched(desk);
    this.#tell('keypad:pressed', { action });
  }

  /** Another release is active. Visitors see it as soon as nobody is in the middle of anything. */
  #released(): void {
    if (this.#isOccupied) this.#isStageStale = true;
    else this.#stage.showActive();
  }

  /** Whatever somebody did, nothing of it is kept for whoever comes next. */
  #forget(): void {
    this.#speech?.stop();
    forgetVisit(this.#window.webContents, clipboard).catch((cause: unknown) =>
      this.#shell.log.error('a visit was not forgotten', cause),
    );
  }

  #letSound(): void {
    letSound(this.#window.webContents).catch((cause: unknown) =>
      this.#shell.log.error('the stage may not be heard', cause),
    );
  }

  #becameFree(): void {
    if (this.#isOccupied) return;
    if (this.#isStageStale) {
      this.#isStageStale = false;
      this.#stage.showActive();
    }
    this.#flow.becameFree();
    this.#gallery.look();
  }

  #stageShown(): void {
    this.#stage.shown();
    // A new stage knows of no sign yet.
    this.#tell('updates:noticed', { sign: this.#sign });
  }

  #stageLost(): void {
    this.#visits.forget();
    this.#desk?.lock();
    this.#forget();
  }

  #changed(): void {
    this.#desk?.changed();
    if (this.#flow.sign === this.#sign) return;
    this.#sign = this.#flow.sign;
    this.#tell('updates:noticed', { sign: this.#sign });
  }
}

function openWindow(shell: Shell, shown: ShownRelease): BrowserWindow {
  const session = openStageSession(shell, 'kiosk', () => shown.media);
  const preloadPath = join(shell.appDir, 'preload.cjs');
  const { windowedSize } = shell.settings;
  return createKioskWindow({ windowedSize, isWayland: isUnderWayland(), session, preloadPath });
}
