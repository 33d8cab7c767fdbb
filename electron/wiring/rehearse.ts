import { join } from 'node:path';
import type { BrowserWindow, Size } from 'electron';
import { createHandle } from '../border/handle.ts';
import { handleRehearsal } from '../border/handle-calls.ts';
import { trustedSender } from '../border/trusted-sender.ts';
import { loadStage } from '../window/stage-keeper.ts';
import { createRehearsalWindow } from '../window/rehearsal-window.ts';
import { openStored, type OpenedRelease } from './opened-release.ts';
import { afterTimeout, type Shell } from './shell.ts';
import { closeStageSession, openStageSession } from './stage-session.ts';

/** A rehearsal of a large exhibit on a slow machine takes a minute or two; one that takes longer than this hangs. */
const limitMs = 10 * 60_000;

/**
 * Draws every kind of screen of a staged release in a window that nobody sees.
 *
 * @returns what failed, in sentences for the log; nothing where visitors may see the release, or where it was cancelled.
 */
export async function rehearse(
  shell: Shell,
  release: number,
  size: Size,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const opened = openStored(shell, release);
  const session = openStageSession(shell, 'rehearsal', () => opened.media);
  const window = createRehearsalWindow({ size, session, preloadPath: join(shell.appDir, 'preload.cjs') });
  try {
    return await waitForEnd(shell, window, opened, signal);
  } finally {
    window.destroy();
    closeStageSession(session);
    opened.release.close();
  }
}

function waitForEnd(
  shell: Shell,
  window: BrowserWindow,
  { release }: OpenedRelease,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { webContents } = window;
  return new Promise((resolve) => {
    const stopTimer = afterTimeout(limitMs, () => end(['the rehearsal did not come to an end']));
    const end = (failures: readonly string[]): void => {
      stopTimer();
      resolve(failures);
    };
    signal.addEventListener('abort', () => end([]), { once: true });
    webContents.once('render-process-gone', (_event, { reason }) => end([`the stage was lost: ${reason}`]));
    webContents.on('did-fail-load', (_event, _code, description) =>
      end([`the stage did not load: ${description}`]),
    );
    window.once('unresponsive', () => end(['the stage hung']));
    const isTrusted = trustedSender(() => webContents, shell.stageOrigin);
    const { panelDiagonalInches } = shell.settings;
    handleRehearsal(createHandle({ isTrusted, log: shell.log }, webContents.ipc), {
      library: () => release,
      settings: { panelDiagonalInches, scanSeconds: 0, isRehearsal: true, isIdlePreview: false },
      onEnd: end,
    });
    loadStage(window, shell.stageUrl);
  });
}
