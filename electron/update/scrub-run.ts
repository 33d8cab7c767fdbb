import type { Scrub } from '../contract/staff.ts';
import type { UpdateCode } from '../contract/update-codes.ts';
import { reasonOf } from './rejection.ts';
import type { UpdateWorker } from './worker/ask-worker.ts';

export interface ScrubPorts {
  readonly worker: Pick<UpdateWorker, 'ask'>;
  warn(message: string, details: { readonly code: UpdateCode; readonly detail: string }): void;
  isoNow(): string;
  onChange(): void;
}

/** Reading every file of the store again, in the worker, and how far it is. */
export class ScrubRun {
  readonly #ports: ScrubPorts;
  #state: Scrub = { kind: 'never' };

  constructor(ports: ScrubPorts) {
    this.#ports = ports;
  }

  get state(): Scrub {
    return this.#state;
  }

  get isRunning(): boolean {
    return this.#state.kind === 'running';
  }

  /** Never rejects: what went wrong is in the log, and it counts as never done. */
  async run(): Promise<void> {
    this.#become({ kind: 'running', done: 0, total: 0 });
    const asking = this.#ports.worker.ask('scrub', {}, (progress) => {
      this.#become({ kind: 'running', ...progress });
    });
    try {
      const found = await asking.answer;
      this.#become({ kind: 'done', at: this.#ports.isoNow(), ...found });
    } catch (cause) {
      const [code, detail] = reasonOf(cause);
      this.#ports.warn('the store was not read through', { code, detail });
      this.#become({ kind: 'never' });
    }
  }

  #become(state: Scrub): void {
    this.#state = state;
    this.#ports.onChange();
  }
}
