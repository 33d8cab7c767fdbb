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

/** The signed part of metadata, as far as time goes. */
interface Signed {
  readonly version: number;
  readonly expires: string;
}

/**
 * Metadata are valid as long as all that vouches for them: what runs out first is what counts.
 *
 * @param chain signed parts by their role.
 * @throws ReleaseRejectedError `expired`; `clock-ahead` where the clock is likelier to be wrong than the stick so old.
 */
export function expectNotExpired(chain: Readonly<Record<string, Signed | undefined>>, now: Date): void {
  const links = Object.entries(chain).flatMap(([role, signed]) =>
    signed ? [{ name: `${role} version ${signed.version}`, expiresAt: new Date(signed.expires) }] : [],
  );
  const [first] = links.toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime());
  if (!first) return;
  const ageMs = now.getTime() - first.expiresAt.getTime();
  if (ageMs < 0) return;
  const code = ageMs > implausibleAgeMs ? 'clock-ahead' : 'expired';
  const detail = `${first.name} expired ${iso(first.expiresAt)}; it is ${iso(now)} on this kiosk`;
  throw new ReleaseRejectedError(code, detail);
}

function iso(instant: Date): string {
  return instant.toISOString();
}
