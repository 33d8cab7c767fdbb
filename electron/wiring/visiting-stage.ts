import type { BrowserWindow } from 'electron';
import type { Diary } from '../staff/diary.ts';
import { confirmRelease } from '../update/store/activate-release.ts';
import { Trial } from '../window/trial.ts';
import { loadStage, watchStage } from '../window/watch-stage.ts';
import { afterTimeout, type Shell } from './shell.ts';
import type { ShownRelease } from './shown-release.ts';

export interface AroundStage {
  readonly window: BrowserWindow;
  readonly shown: ShownRelease;
  readonly diary: Diary;
  /** The stage is gone, or is loaded anew: whatever somebody saw or did there is over. */
  readonly onStageLost: () => void;
  /** What the kiosk shows, or may go back to, is different now. */
  readonly onReleaseChanged: () => void;
}

/** The visitors' stage: it shows what is active, comes back when it is lost, and puts a new release to the proof. */
export class VisitingStage {
  readonly #shell: Shell;
  readonly #around: AroundStage;
  #trial: Trial | undefined;

  constructor(shell: Shell, around: AroundStage) {
    this.#shell = shell;
    this.#around = around;
  }

  start(): void {
    const { window, diary, onStageLost } = this.#around;
    const { stageUrl, log } = this.#shell;
    watchStage(window, {
      stageUrl,
      log,
      onStageLost: () => {
        void diary.note('stage-replacement');
        onStageLost();
        this.#trial?.stageLost();
      },
    });
    this.#beginTrial();
    loadStage(window, stageUrl);
  }

  /** The stage says that the exhibit is on the screen. */
  shown(): void {
    this.#trial?.shown();
  }

  /** Loads the stage anew, so that visitors see what is active now. Nobody may be in the middle of anything. */
  showActive(): void {
    this.#around.onStageLost();
    this.#beginTrial();
    loadStage(this.#around.window, this.#shell.stageUrl);
  }

  #beginTrial(): void {
    this.#trial?.stop();
    this.#trial = undefined;
    if (!this.#around.shown.isOnTrial) return;
    this.#trial = new Trial(afterTimeout, {
      confirm: () => void this.#confirm(),
      fail: (why) => void this.#fail(why),
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
