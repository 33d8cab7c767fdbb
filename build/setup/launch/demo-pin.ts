import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

import { createLog } from '../../../electron/log/log.ts';
import { PinGate } from '../../../electron/staff/pin-gate.ts';
import { inOutput } from '../paths.ts';

/** The demo's profile: settings, log and PIN of a kiosk that was started from these sources. */
export const demoProfileDir = inOutput('profile');
const staffDir = inOutput('profile/staff');
const notePath = inOutput('profile/demo-pin.txt');

/**
 * The staff PIN of the demo, drawn at its first start. A museum's kiosk asks for one of the museum's own instead, before
 * it shows anything; whoever only wants to see the exhibit is not asked. Undefined where somebody has chosen another.
 */
export async function demoPin(): Promise<string | undefined> {
  if (existsSync(notePath)) return readFileSync(notePath, 'utf8').trim();
  const gate = await openGate(staffDir);
  if (gate.state.hasPin) return undefined;
  for (;;) {
    const pin = String(randomInt(100_000, 1_000_000));
    const chosen = await gate.choose(pin, null);
    if (!chosen.ok && chosen.code === 'too-easy') continue;
    if (!chosen.ok) throw new Error(`the demo's PIN was not taken: ${chosen.code}`);
    await writeFile(notePath, `${pin}\n`, { mode: 0o600 });
    return pin;
  }
}

/** The gate of a kiosk that does not run, to choose its first PIN without its screens. */
export function openGate(dir: string): Promise<PinGate> {
  const timing = { now: () => performance.now(), after: () => () => undefined };
  const silence = createLog(
    () => undefined,
    () => new Date(),
  );
  return PinGate.open(dir, timing, silence);
}
