import { execFileSync } from 'node:child_process';
import type { HostilePage } from './hostile-page.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What hands bring to a kiosk: a keyboard and a mouse that X takes for real ones, and fingers, which X has none of. */
export class Hands {
  readonly #display: string;
  readonly #page: HostilePage;

  constructor(display: string, page: HostilePage) {
    this.#display = display;
    this.#page = page;
  }

  /** Keys as xdotool names them, one after the other: `F5`, `ctrl+shift+i`, `XF86Back`. */
  press(...keys: string[]): void {
    this.#xdotool('key', '--clearmodifiers', '--delay', '15', ...keys);
  }

  type(text: string): void {
    this.#xdotool('type', '--delay', '15', text);
  }

  /** `button`: 1 is the left one, 2 the middle, 3 the right, 4 to 7 the wheel, 8 and 9 back and forward. */
  click({ x, y }: Point, button = 1, ...held: string[]): void {
    this.#xdotool(
      ...['mousemove', `${x}`, `${y}`],
      ...held.flatMap((key) => ['keydown', key]),
      ...['click', `${button}`],
      ...held.flatMap((key) => ['keyup', key]),
    );
  }

  /** Through points in between, as a hand goes. */
  drag(from: Point, to: Point): void {
    const steps = [0.2, 0.4, 0.6, 0.8, 1].map((part) => ({
      x: Math.round(from.x + (to.x - from.x) * part),
      y: Math.round(from.y + (to.y - from.y) * part),
    }));
    this.#xdotool(
      ...['mousemove', `${from.x}`, `${from.y}`, 'mousedown', '1'],
      ...steps.flatMap(({ x, y }) => ['mousemove', `${x}`, `${y}`]),
      ...['mouseup', '1'],
    );
  }

  /** One or more fingers; none with `touchEnd`. */
  async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]): Promise<void> {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    await this.#page.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async tap(point: Point): Promise<void> {
    await this.touch('touchStart', point);
    await this.touch('touchEnd');
  }

  #xdotool(...args: string[]): void {
    execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: this.#display } });
  }
}
