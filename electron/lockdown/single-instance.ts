import type { App } from 'electron';

/**
 * A second kiosk on the same data would fight with the first for the screen and the log. The lock is one per folder
 * of user data, so tests and development run beside each other. (Beyond the 20 points of the checklist.)
 *
 * @returns false where another instance runs; the caller ends at once.
 */
export function claimSingleInstance(app: App, onSecondStart: () => void): boolean {
  const isFirst = app.requestSingleInstanceLock();
  if (isFirst) app.on('second-instance', onSecondStart);
  return isFirst;
}
