import type { UpdateCode } from '../../contract/update-codes.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import type { AnswerOf, Args, FromWorker, Line, Progress, RequestKind, ToWorker } from './protocol.ts';

/** A process that runs the worker, as the shell starts it. */
export interface WorkerProcess extends Line<ToWorker, FromWorker> {
  onExit(listener: () => void): void;
  kill(): void;
}

export interface Asking<K extends RequestKind> {
  readonly answer: Promise<AnswerOf<K>>;
  /** Asks the worker to stop. The answer then fails with `cancelled`, or still succeeds if it was too late. */
  cancel(): void;
}

/** Calls back once after a time; the answer takes it back. */
export type After = (delayMs: number, callback: () => void) => () => void;

/**
 * A worker that says nothing for this long hangs: a stick that never answers, a controller that is dying. Reading the
 * largest database through takes a small part of it, and a copy that goes on says so many times a second.
 */
const silenceMs = 10 * 60_000;

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: ReleaseRejectedError) => void;
  readonly onProgress: (progress: Progress) => void;
  cancelTimer: () => void;
}

/**
 * The shell's end of the line to the update worker: a process of its own, so that neither a slow stick nor a database
 * that crashes SQLite is ever felt by a visitor. Started when it is first needed, and anew after it died.
 */
export class UpdateWorker {
  readonly #start: () => WorkerProcess;
  readonly #after: After;
  readonly #pending = new Map<number, Pending>();
  #process: WorkerProcess | undefined;
  #nextId = 1;

  constructor(start: () => WorkerProcess, after: After) {
    this.#start = start;
    this.#after = after;
  }

  /** @throws ReleaseRejectedError (by its promise) with the code of what went wrong; `worker-lost` where it died. */
  ask<K extends RequestKind>(
    request: K,
    args: Args<K>,
    onProgress: (progress: Progress) => void = () => undefined,
  ): Asking<K> {
    const id = this.#nextId++;
    const worker = (this.#process ??= this.#open());
    const answer = new Promise<AnswerOf<K>>((resolve, reject) => {
      const settle = resolve as (answer: unknown) => void;
      this.#pending.set(id, { resolve: settle, reject, onProgress, cancelTimer: () => undefined });
    });
    this.#watchSilence(id, worker);
    worker.post({ kind: 'ask', id, request, args });
    return { answer, cancel: () => this.#pending.has(id) && worker.post({ kind: 'cancel', id }) };
  }

  /** Ends the process; whatever was asked fails with `worker-lost`. The next question starts another one. */
  stop(): void {
    this.#process?.kill();
  }

  #open(): WorkerProcess {
    const worker = this.#start();
    worker.listen((message) => this.#hear(message));
    worker.onExit(() => {
      if (this.#process === worker) this.#process = undefined;
      for (const id of [...this.#pending.keys()])
        this.#fail(id, 'worker-lost', 'the update worker has ended');
    });
    return worker;
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'progress':
        if (this.#process) this.#watchSilence(message.id, this.#process);
        return this.#pending.get(message.id)?.onProgress(message.progress);
      case 'answered':
        return this.#take(message.id)?.resolve(message.answer);
      case 'failed':
        return this.#fail(message.id, message.code, message.detail);
    }
  }

  #watchSilence(id: number, worker: WorkerProcess): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    pending.cancelTimer();
    pending.cancelTimer = this.#after(silenceMs, () => worker.kill());
  }

  #fail(id: number, code: UpdateCode, detail: string): void {
    this.#take(id)?.reject(new ReleaseRejectedError(code, detail));
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    pending?.cancelTimer();
    this.#pending.delete(id);
    return pending;
  }
}
