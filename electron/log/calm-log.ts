import type { Log, LogDetails } from './log.ts';

export interface CalmTiming {
  /** Calls back once after a time; the answer takes it back. */
  after(delayMs: number, callback: () => void): () => void;
}

/** So often may one kind of warning come within a minute; what comes more often is counted. */
const maxLines = 20;
const windowMs = 60_000;
/** Kinds come from code, and are few; should one ever be made of something else, it is not remembered for ever. */
const maxKinds = 500;

/**
 * Keeps a flood out of the log. A page may be refused a thousand times a second, and the log is written at once, to a
 * disk, into files that are moved aside when they are full: without this it would wear out the one and push everything
 * that staff must know out of the other. Of each kind of line, the first ones stand in full, and the rest of the minute
 * as a number.
 */
export function calmLog(log: Log, timing: CalmTiming): Log {
  const counts = new Map<string, number>();
  /** true where the line may be written. */
  const mayWrite = (kind: string, tellMore: (more: number) => void): boolean => {
    const count = (counts.get(kind) ?? 0) + 1;
    if (count === 1) {
      if (counts.size >= maxKinds) return false;
      timing.after(windowMs, () => {
        const more = (counts.get(kind) ?? 0) - maxLines;
        counts.delete(kind);
        if (more > 0) tellMore(more);
      });
    }
    counts.set(kind, count);
    return count <= maxLines;
  };
  return {
    info: (message, details) => log.info(message, details),
    warn(message, details) {
      const named = nameOf(details);
      const tellMore = (more: number) => log.warn(message, { ...named, more });
      if (mayWrite(`warn ${message} ${JSON.stringify(named)}`, tellMore)) log.warn(message, details);
    },
    error(message, cause) {
      const tellMore = (more: number) => log.warn(`${message}, and more of it`, { more });
      if (mayWrite(`error ${message}`, tellMore)) log.error(message, cause);
    },
  };
}

/** What tells one kind of line from another, where several have the same sentence. */
function nameOf({ door, code, channel }: LogDetails = {}): LogDetails {
  return {
    ...(door !== undefined && { door }),
    ...(code !== undefined && { code }),
    ...(channel !== undefined && { channel }),
  };
}
