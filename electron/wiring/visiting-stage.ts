import type { BrowserWindow } from 'electron';
import type { StageSight } from '../contract/stage.ts';
import type { Diary } from '../staff/diary.ts';
import { confirmRelease } from '../update/store/activate-release.ts';
import { Trial } from '../window/trial.ts';
import { StageKeeper } from '../window/stage-keeper.ts';
import { endGraphics, endProcess } from './end-process.ts';
import { afterTimeout, timing, type Shell } from './shell.ts';
import type { ShownRelease } from './shown-release.ts';

export interface AroundStage {
  readonly window: BrowserWindow;
  readonly shown: ShownRelease;
  readonly diary: Diary;
  /** The stage is gone, or is loaded anew: whatever somebody saw or did there is over. */
  readonly onStageLost: () => void;
  /** No stage can be started by this shell any more. */
  readonly onHopeless: () => void;
  /** What the kiosk shows, or may go back to, is different now. */
  readonly onReleaseChanged: () => void;
}

/** The visitors' stage: it shows what is active, comes back when it is lost, and puts a new release to the proof. */
export class VisitingStage {
  readonly #shell: Shell;
  readonly #around: AroundStage;
  readonly #keeper: StageKeeper;
  #trial: Trial | undefined;

  constructor(shell: Shell, around: AroundStage) {
    this.#shell = shell;
    this.#around = around;
    this.#keeper = this.#openKeeper();
  }

  /** false where no stage at all has lived for a minute. */
  get isWell(): boolean {
    return this.#keeper.isWell;
  }

  /** true while a new release is put to the proof. */
  get isOnTrial(): boolean {
    return this.#trial !== undefined;
  }

  start(): void {
    this.#beginTrial();
    this.#keeper.load();
  }

  /** The stage says that the exhibit is on the screen. */
  shown(): void {
    this.#keeper.shown();
    this.#trial?.shown();
  }

  /** The stage lives; it says so once a second. */
  alive(sight: StageSight): void {
    this.#keeper.beat(sight);
  }

  /** Loads the stage anew, so that visitors see what is active now. Nobody may be in the middle of anything. */
  showActive(): void {
    this.#around.onStageLost();
    this.#beginTrial();
    this.#keeper.load();
  }

  /** Brings a new stage because something is wrong with this one. */
  replace(reason: string): void {
    this.#keeper.replace(reason);
  }

  /** Brings a new stage although nothing is wrong with this one. Nobody may be in the middle of anything. */
  renew(reason: string): void {
    this.#keeper.renew(reason);
  }

  #openKeeper(): StageKeeper {
    const { window, diary, onStageLost, onHopeless } = this.#around;
    const { stageUrl, log } = this.#shell;
    return new StageKeeper(window, {
      stageUrl,
      log,
      ...timing,
      hasHeartbeat: !import.meta.env.DEV,
      endProcess,
      endGraphics,
      onLost: () => {
        void diary.note('stage-replacement');
        onStageLost();
        this.#trial?.stageLost();
      },
      onRenewed: onStageLost,
      onHopeless,
    });
  }

  #beginTrial(): void {
    this.#trial?.stop();
    this.#trial = undefined;
    if (!this.#around.shown.isOnTrial) return;
    this.#trial = new Trial(afterTimeout, {
      confirm: () => {
        this.#trial = undefined;
        void this.#confirm();
      },
      fail: (why) => {
        this.#trial = undefined;
        void this.#fail(why);
      },
    });
  }

  async #confirm(): Promise<void> {
    const { shown, onReleaseChanged } = this.#around;
    const { settings, log } = this.#shell;
    try {
      await confirmRelease(settings.storeDir);
      shown.confirmed();
      log.info('the release is confirmed', { release: shown.stored?.manifest.release ?? 0 });
      onReleaseChanged();
    } catch (cause) {
      // It stays on trial, and is tried again at the next start.
      log.error('the release was not confirmed', cause);
    }
  }

  async #fail(why: string): Promise<void> {
    const { shown, onReleaseChanged } = this.#around;
    this.#shell.log.error('the new release failed', why);
    if (!(await shown.fallBack())) return;
    onReleaseChanged();
    this.showActive();
  }
}
