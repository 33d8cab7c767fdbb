import { app } from 'electron';
import { isSupervised } from '../staff/linux-doors.ts';
import { exitCodes } from '../supervision/exit-codes.ts';
import { readSupervisor } from '../supervision/read-supervisor.ts';
import type { Log } from '../log/log.ts';

/**
 * true once an end is decided. On the way out Electron closes the window, which looks like a loss of it; the shell that
 * would be started for that would be one too many, or take the place of the code that the supervisor is to see.
 */
let isEnding = false;

/** Staff want a new start. A supervisor gives it; without one the shell starts itself again. */
export async function restartShell(): Promise<void> {
  isEnding = true;
  // Never both: what the shell had started itself, and what the supervisor starts, would fight for the screen.
  if (await hasSupervisor()) return app.exit(exitCodes.restartAsked);
  app.relaunch();
  app.quit();
}

/** Staff want the desktop. A supervisor must not bring the kiosk back. */
export async function quitShell(): Promise<void> {
  isEnding = true;
  if (await hasSupervisor()) app.exit(exitCodes.quitByStaff);
  else app.quit();
}

/** This shell cannot show anything any more; another one may. */
export async function giveUpShell(log: Log): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  log.error('no stage can be started: the shell starts again');
  if (!(await hasSupervisor())) app.relaunch();
  app.exit(exitCodes.crashed);
}

/** A service manager that waits for our word, and whose own this process is. */
async function hasSupervisor(): Promise<boolean> {
  const isExpected = readSupervisor(process.env, process.pid) !== undefined;
  return isExpected && (await isSupervised('/', process.env));
}
