import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { PackagedKiosk } from '../package/kiosk.ts';
import { processesOf } from '../package/processes.ts';
import type { Screen } from '../package/screen.ts';
import type { DevTools, Params } from './devtools.ts';
import { listWindows, type XWindow } from './x-windows.ts';

/** What can be seen of the kiosk from outside of the page, and is the same after every attempt. */
export interface Surroundings {
  /** What Chromium's debugger could look into: one page, and no frame, worker, extension or tool. */
  readonly targets: readonly string[];
  /** What is mapped on the screen, with its place. */
  readonly windows: readonly XWindow[];
  readonly url: string;
  /** Device pixels for a point of the page, and by how much two fingers have enlarged it. */
  readonly scale: number;
  readonly pinch: number;
  /** Kinds of processes beside Chromium's own: none. */
  readonly strangers: readonly string[];
}

/** How an act of a page ended. `gone`: the page did not live to tell. */
export type Ending<Told> = Told | 'gone' | 'silent' | 'thrown';

interface Target {
  readonly type: string;
  readonly url: string;
  readonly targetId: string;
}

export interface LogLine {
  readonly message: string;
  readonly door?: string;
  readonly what?: string;
}

const actPatienceMs = 10_000;
const lookPatienceMs = 3_000;
const patience = { timeout: 60_000, interval: 100 };

/** A sandboxed page that is up to no good: what it does, and what of it arrives anywhere. */
export class HostilePage {
  readonly #devTools: DevTools;
  readonly #kiosk: PackagedKiosk;
  readonly #screen: Screen;
  #session: string | undefined;
  #seenLines = 0;

  constructor(devTools: DevTools, kiosk: PackagedKiosk, screen: Screen) {
    this.#devTools = devTools;
    this.#kiosk = kiosk;
    this.#screen = screen;
  }

  /**
   * Runs in the page as its own script, as if a visitor had just touched it: with that, Chromium allows most. A thing of
   * the page's own, such as a window, cannot leave it: its absence is to be told as a plain value. A page that was lost
   * before it was asked is silent until `waitMs` have passed.
   */
  async act<Argument, Told>(
    act: (argument: Argument) => Told | Promise<Told>,
    argument?: Argument,
    waitMs = actPatienceMs,
  ): Promise<Ending<Told>> {
    const given = argument === undefined ? '' : JSON.stringify(argument);
    // What the bundler of the tests calls in a function that it has named is not there in the page.
    const expression = `{ const __name = (f) => f; (${act.toString()})(${given}) }`;
    const isUserGesture = { userGesture: true, awaitPromise: true, returnByValue: true };
    const asked = this.#ask<Told>({ expression, ...isUserGesture });
    return this.#orGone(asked, waitMs);
  }

  /** What a visitor's hand, a wheel or a dragged thing would be, as Chromium takes it: `Input.dispatchTouchEvent` and such. */
  async send<Answer = unknown>(method: string, params: Params = {}): Promise<Answer> {
    return this.#devTools.send<Answer>(method, params, await this.#attach());
  }

  async surroundings(): Promise<Surroundings> {
    const { targetInfos } = await this.#devTools.send<{ targetInfos: Target[] }>('Target.getTargets');
    const drawn = await this.act(() => ({
      scale: window.devicePixelRatio,
      pinch: window.visualViewport?.scale ?? 0,
    }));
    return {
      targets: targetInfos.map(({ type }) => type).sort(),
      windows: listWindows(this.#screen.name),
      url: targetInfos.find(({ type }) => type === 'page')?.url ?? '',
      ...(typeof drawn === 'object' ? drawn : { scale: 0, pinch: 0 }),
      strangers: processesOf(this.#kiosk.pid)
        .map(({ status }) => status.get('Name')?.trim() ?? '')
        .filter((name) => !ownNames.test(name)),
    };
  }

  /** Notes from now on which events of these types reach the page, for `heard`. */
  async listen(...types: string[]): Promise<void> {
    await this.act((wanted) => {
      const notes: string[] = [];
      Object.assign(window, { notes });
      for (const type of wanted) {
        const note = (event: Event) => notes.push('key' in event ? String(event.key) : event.type);
        window.addEventListener(type, note, { capture: true });
      }
    }, types);
  }

  /** Keys by their names, other events by their types, in order. */
  heard(): Promise<Ending<readonly string[]>> {
    return this.act(() => (window as unknown as { readonly notes: readonly string[] }).notes);
  }

  /** Waits until the exhibit is on the screen: the page was not lost, or a new one is there. */
  async showsExhibit(): Promise<void> {
    const shows = () =>
      location.href === 'app://stage/index.html' && document.querySelector('#stage > *') !== null;
    const look = () =>
      this.#orGone(
        this.#ask<boolean>({ expression: `(${shows.toString()})()`, returnByValue: true }),
        lookPatienceMs,
      );
    await vi.waitFor(async () => expect(await look()).toBe(true), patience);
  }

  /** What the log says was refused since it was last asked, as `door what`. */
  refusals(): readonly string[] {
    const lines = this.logLines();
    const fresh = lines.slice(this.#seenLines);
    this.#seenLines = lines.length;
    return fresh
      .filter(({ message }) => message === 'refused')
      .map(({ door = '', what = '' }) => `${door} ${what}`);
  }

  /** Waits until the log tells of a refusal that it had not told of when `refusals` was last asked. */
  async isRefused(refusal: string | RegExp): Promise<void> {
    const seen: string[] = [];
    await vi.waitFor(() => {
      seen.push(...this.refusals());
      expect(seen).toContainEqual(expect.stringMatching(refusal));
    }, patience);
  }

  /** The whole log of the kiosk. */
  logLines(): readonly LogLine[] {
    const text = readFileSync(join(this.#kiosk.profileDir, 'logs/kiosk.log'), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as LogLine);
  }

  async #ask<Told>(params: Params): Promise<Ending<Told>> {
    interface Evaluated {
      readonly result: { readonly value?: unknown };
      readonly exceptionDetails?: unknown;
    }
    const { result, exceptionDetails } = await this.send<Evaluated>('Runtime.evaluate', params);
    return exceptionDetails === undefined ? (result.value as Told) : 'thrown';
  }

  async #orGone<Told>(asked: Promise<Ending<Told>>, waitMs: number): Promise<Ending<Told>> {
    let stop = (): void => undefined;
    const gone = new Promise<'gone'>((done) => {
      stop = this.#devTools.on('Target.targetCrashed', () => done('gone'));
    });
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<'silent'>((done) => {
      timer = setTimeout(() => done('silent'), waitMs);
    });
    // Chromium answers a question to a page that dies with an error, now and then before it tells of the death.
    const answered = asked.catch(() => gone);
    try {
      return await Promise.race([answered, gone, silent]);
    } finally {
      clearTimeout(timer);
      stop();
    }
  }

  /** The debugger's session with the page, which outlives the process that draws it. */
  async #attach(): Promise<string> {
    if (this.#session !== undefined) return this.#session;
    await this.#devTools.send('Target.setDiscoverTargets', { discover: true });
    const targetId = await vi.waitFor(async () => {
      const { targetInfos } = await this.#devTools.send<{ targetInfos: Target[] }>('Target.getTargets');
      const page = targetInfos.find(({ type }) => type === 'page');
      if (!page) throw new Error('no page yet');
      return page.targetId;
    }, patience);
    const { sessionId } = await this.#devTools.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    this.#session = sessionId;
    return sessionId;
  }
}

/** The kernel cuts a name after fifteen letters. */
const ownNames = /^(?:vitrina|chrome_crashpad|Compositor|Chrome)/;
