/** What a log line may carry beside its sentence. Never what a visitor typed or looked at. */
export type LogDetails = Readonly<Record<string, string | number | boolean>>;

/** The kiosk's diary, for staff and developers. One line per happening, one sentence per line. */
export interface Log {
  info(message: string, details?: LogDetails): void;
  warn(message: string, details?: LogDetails): void;
  error(message: string, cause?: unknown): void;
}

type Level = 'info' | 'warn' | 'error';

/** Writes each happening as one line of JSON. `write` gets the line with its newline. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  const note = (level: Level, message: string, rest: object = {}) =>
    write(`${JSON.stringify({ at: now().toISOString(), level, message, ...rest })}\n`);
  return {
    info: (message, details) => note('info', message, details),
    warn: (message, details) => note('warn', message, details),
    error: (message, cause) => note('error', message, cause === undefined ? {} : { cause: describe(cause) }),
  };
}

/** An error with what caused it, as one string: JSON.stringify would make "{}" of it. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? `${cause.name}: ${cause.message}`;
  return cause.cause === undefined ? own : `${own}\ncaused by ${describe(cause.cause)}`;
}
