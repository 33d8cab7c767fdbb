import type { UpdateCode } from '../contract/update-codes.ts';

/** An offered release failed a check, or this kiosk cannot take it. Nothing of it is shown; what is active stays. */
export class ReleaseRejectedError extends Error {
  override readonly name = 'ReleaseRejectedError';
  readonly code: UpdateCode;

  constructor(code: UpdateCode, detail: string, options?: ErrorOptions) {
    super(`release rejected (${code}): ${detail}`, options);
    this.code = code;
  }
}

/** What to tell staff, and the log, of anything that was thrown. What is not a rejection is a broken promise of ours. */
export function reasonOf(cause: unknown): [code: UpdateCode, detail: string] {
  if (cause instanceof ReleaseRejectedError) return [cause.code, cause.message];
  return ['internal', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)];
}
