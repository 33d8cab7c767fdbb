import { clockToleranceMs, implausibleAgeMs } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/**
 * Kiosks lose their clocks: the battery is flat and it is 1970, somebody has typed 2099. A wrong clock must not be taken
 * for an old stick, and must not skip a check in silence: before the day on which something was signed everything
 * would count as valid for ever.
 */

/**
 * @param signedAt when something that is verified was signed.
 * @throws ReleaseRejectedError `clock-behind` where that lies in the future.
 */
export function expectClockAfter(signedAt: Date, now: Date, name: string): void {
  if (now.getTime() >= signedAt.getTime() - clockToleranceMs) return;
  const detail = `it is ${iso(now)} on this kiosk; ${name} was signed ${iso(signedAt)}`;
  throw new ReleaseRejectedError('clock-behind', detail);
}

/** @throws ReleaseRejectedError `expired`; `clock-ahead` where the clock is likelier to be wrong than the stick to be so old. */
export function expectNotExpired(expiresAt: Date, now: Date, name: string): void {
  const ageMs = now.getTime() - expiresAt.getTime();
  if (ageMs < 0) return;
  const code = ageMs > implausibleAgeMs ? 'clock-ahead' : 'expired';
  throw new ReleaseRejectedError(code, `${name} expired ${iso(expiresAt)}; it is ${iso(now)} on this kiosk`);
}

function iso(instant: Date): string {
  return instant.toISOString();
}
