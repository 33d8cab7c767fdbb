import type { App, Details } from 'electron';
import type { Log } from '../log/log.ts';
import { CalmReport, type ReportTiming } from './calm-report.ts';

/** The part of Electron's command line that is written here. */
interface Switches {
  appendSwitch(name: string): void;
}

/**
 * Without it Chromium ends the whole shell when its graphics process has died a few times. A new one is started each
 * time; a driver that is broken for good shows in the stage's heartbeat. Must run before Electron is ready.
 */
export function outliveGraphics(commandLine: Switches): void {
  commandLine.appendSwitch('disable-gpu-process-crash-limit');
}

/**
 * Reports processes of Chromium that are gone. Chromium brings them back itself, but not always what they had drawn.
 *
 * @param redraw draws the stage anew.
 */
export function watchProcesses(
  app: Pick<App, 'on'>,
  parts: { readonly log: Log; readonly timing: ReportTiming; readonly redraw: () => void },
): void {
  const { log, timing, redraw } = parts;
  const graphics = new CalmReport(timing, (times) => log.warn('the graphics process was lost', { times }));
  app.on('child-process-gone', (_event: unknown, details: Details) => {
    const { type, reason, exitCode, name } = details;
    if (reason === 'clean-exit') return;
    if (type !== 'GPU') return log.warn('a process was lost', { type, name: name ?? '', reason, exitCode });
    graphics.note();
    redraw();
  });
}
