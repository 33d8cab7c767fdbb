import type { BrowserWindow } from 'electron';
import type { StageSight } from '../contract/stage.ts';
import type { Log } from '../log/log.ts';
import { Heartbeat } from './heartbeat.ts';
import { createRecovery } from './recovery.ts';

/** A process that is told to end does so at once; one that does not hear it is ended by the system after this. */
const hearMs = 500;
/** One that is still there after this is left behind. */
const endMs = 2000;
/** Chromium cannot start a page's process any more: only a new shell can. */
const maxFailedLaunches = 2;

export interface StageKeeping {
  readonly stageUrl: string;
  readonly log: Log;
  /** Calls back once after a time; the answer takes it back. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  /** false while somebody debugs the stage: one that stands at a breakpoint is not hung. */
  readonly hasHeartbeat: boolean;
  /** Has the system end a process that listens to nothing. */
  readonly endProcess: (pid: number) => void;
  /** Ends the process that draws, whether it listens or not; Chromium brings another. */
  readonly endGraphics: () => void;
  /** The stage is gone; whatever the visitor saw is over. */
  readonly onLost: () => void;
  /** The stage is about to be renewed as planned. */
  readonly onRenewed: () => void;
  /** No stage can be started by this shell any more. */
  readonly onHopeless: () => void;
}

/** Why we end the stage's process ourselves. */
interface Ending {
  readonly isPlanned: boolean;
  readonly reason: string;
}

/** Replaces a stage that crashed, hung, shows nothing, takes too much memory or could not be loaded. */
export class StageKeeper {
  readonly #window: BrowserWindow;
  readonly #keeping: StageKeeping;
  readonly #heartbeat: Heartbeat;
  readonly #recover: () => void;
  #ending: Ending | undefined;
  #stopWaiting: () => void = () => undefined;
  #failedLaunches = 0;
  #isHopeless = false;
  /** Since when visitors have no stage that works, as far as is known here; undefined while they have one. */
  #missingSinceMs: number | undefined;

  constructor(window: BrowserWindow, keeping: StageKeeping) {
    this.#window = window;
    this.#keeping = keeping;
    const { after, now } = keeping;
    this.#recover = createRecovery(() => this.load(), { now, after });
    this.#heartbeat = new Heartbeat(
      after,
      (reason) => this.replace(reason),
      () => this.#endGraphics(),
    );
    this.#listen();
  }

  /** false where no stage at all has lived for a minute. */
  get isWell(): boolean {
    return this.#heartbeat.isWell;
  }

  load(): void {
    this.#missing();
    if (this.#keeping.hasHeartbeat) this.#heartbeat.begun();
    loadStage(this.#window, this.#keeping.stageUrl);
  }

  /** The exhibit is on the screen. Says in the log how long visitors had to wait for it. */
  shown(): void {
    if (this.#missingSinceMs === undefined) return;
    const afterMs = Math.round(this.#keeping.now() - this.#missingSinceMs);
    this.#missingSinceMs = undefined;
    this.#keeping.log.info('the exhibit is shown', { afterMs });
  }

  /** The stage says that it lives. */
  beat(sight: StageSight): void {
    this.#failedLaunches = 0;
    this.#heartbeat.beat(sight);
  }

  /** Ends the stage's process and brings a new one. Counts as a loss of the stage. */
  replace(reason: string): void {
    this.#end({ isPlanned: false, reason });
  }

  /** The same as planned: nothing is wrong with it. A new process and not a mere reload, which would keep what has leaked. */
  renew(reason: string): void {
    this.#end({ isPlanned: true, reason });
  }

  #endGraphics(): void {
    this.#keeping.log.warn('nothing new is drawn: the graphics process is ended');
    this.#keeping.endGraphics();
  }

  #missing(): void {
    this.#missingSinceMs ??= this.#keeping.now();
  }

  #listen(): void {
    const { webContents } = this.#window;
    webContents.on('render-process-gone', (_event, { reason }) => this.#gone(reason));
    this.#window.on('unresponsive', () => {
      if (this.#keeping.hasHeartbeat) this.replace('unresponsive');
    });
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      // −3 is "aborted": a newer load of our own has taken its place.
      if (isMainFrame && code !== -3) this.#lost(description);
    });
    // Only now is the one before silent for certain; what it said during the loading was not said by the new one.
    webContents.on('did-navigate', () => {
      if (this.#keeping.hasHeartbeat) this.#heartbeat.begun();
    });
  }

  #end(ending: Ending): void {
    if (this.#ending || this.#window.isDestroyed()) return;
    this.#ending = ending;
    this.#missing();
    this.#heartbeat.rest();
    this.#stopWaiting = this.#keeping.after(hearMs, () => this.#endDeaf());
    // A script that hangs does not keep its process from hearing this. Its end brings `render-process-gone`.
    this.#window.webContents.forcefullyCrashRenderer();
  }

  /** One that was stopped, or waits for a device, hears nothing; and the next stage would be given the same process. */
  #endDeaf(): void {
    const { after, endProcess } = this.#keeping;
    this.#stopWaiting = after(endMs, () => this.#gone('it did not end'));
    if (!this.#window.isDestroyed()) endProcess(this.#window.webContents.getOSProcessId());
  }

  #gone(reason: string): void {
    this.#stopWaiting();
    const ending = this.#ending ?? { isPlanned: false, reason };
    this.#ending = undefined;
    if (reason === 'launch-failed') this.#failedLaunches += 1;
    if (this.#failedLaunches >= maxFailedLaunches) return this.#giveUp();
    if (ending.isPlanned) this.#renewed(ending.reason);
    else this.#lost(ending.reason);
  }

  /** Told once: the shell that is started in place of this one must not be started twice. */
  #giveUp(): void {
    if (this.#isHopeless) return;
    this.#isHopeless = true;
    this.#keeping.onHopeless();
  }

  #renewed(reason: string): void {
    const { log, onRenewed, after } = this.#keeping;
    log.info('the stage is renewed', { reason });
    onRenewed();
    // Not from within the event of the process that is gone.
    after(0, () => this.load());
  }

  #lost(reason: string): void {
    const { log, onLost } = this.#keeping;
    this.#missing();
    log.error('stage lost', reason);
    this.#heartbeat.rest();
    onLost();
    this.#recover();
  }
}

/** Shows the stage. A failure is reported by `did-fail-load`, which whoever watches the window hears. */
export function loadStage(window: BrowserWindow, stageUrl: string): void {
  if (!window.isDestroyed()) window.webContents.loadURL(stageUrl).catch(() => undefined);
}
