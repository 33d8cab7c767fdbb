import { ReleaseRejectedError } from '../rejection.ts';
import type { AnswerOf, Args, FromWorker, Line, Progress, RequestKind, ToWorker } from './protocol.ts';

export interface RequestContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What the worker can do. */
export type Abilities = {
  readonly [K in RequestKind]: (args: Args<K>, context: RequestContext) => Promise<AnswerOf<K>>;
};

/** Progress is for eyes: more often than this nobody sees, and each message wakes the shell. */
const progressIntervalMs = 100;

/**
 * Answers the shell's requests until the process ends. A rejection goes back as its code; anything else that is thrown
 * is a broken promise of ours and goes back as `internal`, with all that the log needs.
 */
export function serveRequests(line: Line<FromWorker, ToWorker>, abilities: Abilities): void {
  const running = new Map<number, AbortController>();
  line.listen((message) => {
    if (message.kind === 'cancel') return running.get(message.id)?.abort();
    const controller = new AbortController();
    running.set(message.id, controller);
    void serve(line, abilities, message, controller.signal).finally(() => running.delete(message.id));
  });
}

async function serve(
  line: Line<FromWorker, ToWorker>,
  abilities: Abilities,
  { id, request, args }: Extract<ToWorker, { kind: 'ask' }>,
  signal: AbortSignal,
): Promise<void> {
  const ability = abilities[request] as (args: unknown, context: RequestContext) => Promise<unknown>;
  const onProgress = seldom((progress) => line.post({ kind: 'progress', id, progress }));
  try {
    line.post({ kind: 'answered', id, answer: await ability(args, { signal, onProgress }) });
  } catch (cause) {
    if (cause instanceof ReleaseRejectedError) {
      line.post({ kind: 'failed', id, code: cause.code, detail: describe(cause) });
    } else if (signal.aborted) {
      line.post({ kind: 'failed', id, code: 'cancelled', detail: describe(cause) });
    } else {
      line.post({ kind: 'failed', id, code: 'internal', detail: describe(cause) });
    }
  }
}

/** The message with what caused it; a stack only where the error is not one that we know. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause instanceof ReleaseRejectedError ? cause.message : (cause.stack ?? cause.message);
  return cause.cause instanceof Error ? `${own}; caused by ${cause.cause.message}` : own;
}

function seldom(send: (progress: Progress) => void): (progress: Progress) => void {
  let lastMs = -progressIntervalMs;
  return (progress) => {
    const nowMs = performance.now();
    if (progress.done < progress.total && nowMs - lastMs < progressIntervalMs) return;
    lastMs = nowMs;
    send(progress);
  };
}
