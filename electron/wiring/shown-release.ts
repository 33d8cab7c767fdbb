import type { Release } from '../release/open-release.ts';
import type { MediaServer } from '../media/serve-media.ts';
import { rollBack } from '../update/store/activate-release.ts';
import { appendHistory } from '../update/store/history.ts';
import { openStore } from '../update/store/open-store.ts';
import { startStore } from '../update/store/start-store.ts';
import { findStored, type StoredRelease } from '../update/store/stored-release.ts';
import { openFound, type OpenedRelease } from './opened-release.ts';
import type { Shell } from './shell.ts';

/** The release that visitors see, through every change of it. */
export class ShownRelease {
  readonly #shell: Shell;
  #opened: OpenedRelease | undefined;
  #isOnTrial = false;

  private constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Opens what is active; where that cannot be opened, what was shown before it, and says so in log and history. */
  static async start(shell: Shell): Promise<ShownRelease> {
    const shown = new ShownRelease(shell);
    const { log, settings } = shell;
    const started = await startStore(settings.storeDir, new Date());
    if (!started.ok) {
      log.warn('no release to show', { code: started.code });
      return shown;
    }
    const { fellBack, missingFiles, writeFailure } = started.value;
    if (fellBack)
      log.warn('an earlier release is shown', { reason: fellBack.reason, from: fellBack.from ?? 0 });
    if (missingFiles > 0) log.warn('files of the release are missing', { missingFiles });
    if (writeFailure !== undefined) log.error('the store cannot be written', writeFailure);
    await shown.#openOrFallBack(started.value, started.value.isOnTrial);
    return shown;
  }

  /** Undefined where nothing can be shown. */
  get release(): Release | undefined {
    return this.#opened?.release;
  }

  get stored(): StoredRelease | undefined {
    return this.#opened?.stored;
  }

  get media(): MediaServer | undefined {
    return this.#opened?.media;
  }

  /** true until it is confirmed; then it goes back to the one before by itself when it fails. */
  get isOnTrial(): boolean {
    return this.#isOnTrial;
  }

  confirmed(): void {
    this.#isOnTrial = false;
  }

  /** Opens what is active now, after an activation or a roll-back. The stage has to be loaded anew. */
  async reopen(isOnTrial: boolean): Promise<void> {
    const active = openStore(this.#shell.settings.storeDir);
    if (active.ok) await this.#openOrFallBack(active.value, isOnTrial);
    else this.#shell.log.error('the active release cannot be found', active.code);
  }

  /**
   * Goes back to the release before, because this one failed; the history says that the kiosk did it.
   *
   * @returns false where there is nothing to go back to; then this one stays.
   */
  async fallBack(): Promise<boolean> {
    const earlier = await this.#goBack();
    return earlier !== undefined && this.#tryOpen(earlier, false);
  }

  async #openOrFallBack(stored: StoredRelease, isOnTrial: boolean): Promise<void> {
    if (!this.#tryOpen(stored, isOnTrial)) await this.fallBack();
  }

  #tryOpen(stored: StoredRelease, isOnTrial: boolean): boolean {
    try {
      const next = openFound(this.#shell, stored);
      this.#opened?.release.close();
      this.#opened = next;
      this.#isOnTrial = isOnTrial;
      return true;
    } catch (cause) {
      this.#shell.log.error('a release cannot be opened', cause);
      return false;
    }
  }

  async #goBack(): Promise<StoredRelease | undefined> {
    const { settings, log } = this.#shell;
    try {
      const now = new Date();
      const release = await rollBack(settings.storeDir, { now });
      log.warn('rolled back by itself', { release });
      await appendHistory(settings.storeDir, {
        at: now.toISOString(),
        kind: 'rolled-back-by-itself',
        release,
      });
      return findStored(settings.storeDir, release);
    } catch (cause) {
      log.error('there is no earlier release to go back to', cause);
      return undefined;
    }
  }
}
