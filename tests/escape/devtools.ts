import type { Readable, Writable } from 'node:stream';

export type Params = Readonly<Record<string, unknown>>;
type Listener = (params: Params) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Chromium's debugger over a pipe. Spoken plainly and not by way of Playwright, which would answer the dialogs of a page,
 * take its downloads and keep it in focus: all that these tests are to see.
 */
export class DevTools {
  readonly #toKiosk: Writable;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;
  #received = '';

  constructor({ toKiosk, fromKiosk }: { readonly toKiosk: Writable; readonly fromKiosk: Readable }) {
    this.#toKiosk = toKiosk;
    // A kiosk that has ended takes no more commands; whoever waits for an answer sees that by its own patience.
    toKiosk.on('error', () => undefined);
    fromKiosk.setEncoding('utf8').on('data', (text: string) => this.#receive(text));
  }

  /** Rejects with Chromium's sentence; never answers where the page that is asked is gone. */
  async send<Answer = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<Answer> {
    const id = ++this.#lastId;
    const answered = new Promise<Message>((done) => this.#waiting.set(id, done));
    this.#toKiosk.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Answer;
  }

  /** The answer takes it back. */
  on(method: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  #receive(text: string): void {
    const messages = (this.#received + text).split('\0');
    this.#received = messages.pop() ?? '';
    for (const line of messages) this.#take(JSON.parse(line) as Message);
  }

  #take(message: Message): void {
    const { id, method, params = {} } = message;
    if (id !== undefined) {
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    }
    for (const listener of this.#listeners.get(method ?? '') ?? []) listener(params);
  }
}
