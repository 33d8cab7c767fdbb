import { writeSync } from 'node:fs';
import { app } from 'electron';
import { markInspectable } from './lockdown/launch-mark.ts';
import { findRefusal } from './lockdown/launch-switches.ts';
import { exitCodes } from './supervision/exit-codes.ts';

/**
 * Where the packaged kiosk starts, before `main.ts` and anything that it imports. Being the entry is what makes the check
 * certain: `app.isPackaged` asks for the name of the executable, and a name can be changed. A kiosk started from the
 * sources begins with `main.ts`, and may be debugged.
 */

function say(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {
    // Nobody listens to stderr, as on Windows; the exit code says it too.
  }
}

const refusal = findRefusal(
  { args: process.argv.slice(1), environment: process.env },
  import.meta.env.INSPECTABLE,
);
if (refusal === undefined) {
  // Cookies are encrypted by a fuse, although none outlives a visit. Without this, Chromium would ask a desktop's
  // keyring for the key, and that may open a dialog over the exhibit.
  app.commandLine.appendSwitch('password-store', 'basic');
  if (import.meta.env.INSPECTABLE) markInspectable(app);
  await import('./main.ts');
} else {
  say(`vitrina: ${refusal}`);
  app.exit(exitCodes.refused);
}
