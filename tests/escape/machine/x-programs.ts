import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, vi } from 'vitest';
import type { AtEnd } from '../../package/kiosk.ts';
import type { Screen } from '../../package/screen.ts';

const environment = ({ name }: Screen) => ({ ...process.env, DISPLAY: name });

/** Runs a program of X's on a screen, and answers what it says. */
export function runOn(screen: Screen, program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', env: environment(screen) });
}

/** Starts a program that stays. */
export function openOn(screen: Screen, program: string, args: readonly string[], atEnd: AtEnd): void {
  const child = spawn(program, args, { stdio: 'ignore', env: environment(screen) });
  atEnd(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
}

/** A window manager that grants every wish of a keyboard: it closes and lowers windows, and has four desktops. */
export async function openWindowManager(screen: Screen, atEnd: AtEnd): Promise<void> {
  openOn(screen, 'openbox', ['--sm-disable'], atEnd);
  await vi.waitFor(
    () => expect(runOn(screen, 'xprop', '-root')).toContain('_NET_SUPPORTING_WM_CHECK(WINDOW)'),
    { timeout: 30_000, interval: 100 },
  );
}
