import { BaseWindow, type BrowserWindow, type Rectangle, type Screen } from 'electron';
import type { Log } from '../log/log.ts';
import { arrangeDisplays, isSameRectangle } from './arrange-displays.ts';
import { CalmReport } from './calm-report.ts';

/** Plugging in a cable brings a handful of events; after this they are over. */
const settleMs = 300;
/** Some window managers move windows of their own accord after a change: a second look, still within two seconds. */
const lookAgainMs = 1000;

export interface FitParts {
  readonly screen: Screen;
  readonly log: Log;
  /** Calls back once after a time; the answer takes it back. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
  /**
   * false under Wayland: there a window cannot say where it wants to be, and a kiosk's compositor would lay every cover
   * over the stage. It also leaves no display without the stage.
   */
  readonly canCover: boolean;
}

/** Keeps the stage on the whole of the first display, and all other displays black, whatever is plugged in or turned. */
export class DisplayFit {
  readonly #window: BrowserWindow;
  readonly #parts: FitParts;
  #covers: readonly BaseWindow[] = [];
  #stopWaiting: () => void = () => undefined;

  constructor(window: BrowserWindow, parts: FitParts) {
    this.#window = window;
    this.#parts = parts;
  }

  start(): void {
    const { screen, log, after } = this.#parts;
    // A cable with a loose plug brings changes for hours.
    const report = new CalmReport({ after }, (times) => log.info('displays have changed', { times }));
    for (const change of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
      screen.on(change as 'display-added', () => {
        report.note();
        this.#fitIn(settleMs, true);
      });
    }
    this.#fitIn(settleMs, true);
  }

  #fitIn(waitMs: number, isToLookAgain: boolean): void {
    this.#stopWaiting();
    this.#stopWaiting = this.#parts.after(waitMs, () => {
      this.#fit();
      if (isToLookAgain) this.#fitIn(lookAgainMs, false);
    });
  }

  #fit(): void {
    const { screen, canCover } = this.#parts;
    const arrangement = arrangeDisplays(screen.getAllDisplays(), screen.getPrimaryDisplay().id);
    if (!arrangement || this.#window.isDestroyed()) return;
    if (canCover) this.#cover(arrangement.covers);
    if (isSameRectangle(this.#window.getBounds(), arrangement.stage)) return;
    // Full screen is left for a moment: a window that is already full screen keeps its size, and one that is not may
    // not be quite as large as the screen under X11.
    this.#window.setKiosk(false);
    this.#window.setBounds(arrangement.stage);
    this.#window.setKiosk(true);
  }

  #cover(places: readonly Rectangle[]): void {
    const isCovered =
      places.length === this.#covers.length &&
      places.every((place) => this.#covers.some((cover) => isSameRectangle(cover.getBounds(), place)));
    if (isCovered) return;
    for (const cover of this.#covers) cover.destroy();
    this.#covers = places.map(openCover);
  }
}

/** Black, with nothing in it: no page, so nothing to escape from. */
function openCover(bounds: Rectangle): BaseWindow {
  const cover = new BaseWindow({
    ...bounds,
    show: false,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    resizable: false,
    backgroundColor: '#000000',
    title: '',
  });
  cover.setAlwaysOnTop(true);
  cover.showInactive();
  return cover;
}
