/** Two taps of one hand that are nearer than this in time and place are one double tap. */
const longestMs = 400;
const farthestPx = 30;

interface Tap {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
  readonly target: EventTarget | null;
  readonly name: string;
}

type Click = Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp' | 'target' | 'pointerType'>;

/**
 * Tells the second tap of a double tap that meets something else than the first, because the first has opened a screen
 * or a sheet under the finger. Nobody has meant it: many people tap twice from habit, and would choose a language or
 * leave the exhibit without having seen either. The same target may be tapped as fast as one likes.
 *
 * @returns a function to ask once for every click, in the order in which they come.
 */
export function createStrayTaps(): (click: Click) => boolean {
  let last: Tap | undefined;
  return (click) => {
    if (click.pointerType !== 'touch') return false;
    const { clientX: x, clientY: y, timeStamp: atMs } = click;
    const target = targetOf(click.target);
    const isStray =
      last !== undefined &&
      atMs - last.atMs < longestMs &&
      Math.hypot(x - last.x, y - last.y) < farthestPx &&
      !isSame(last, target);
    // The next tap is compared with what the visitor meant.
    last = isStray && last ? { ...last, atMs } : { x, y, atMs, target, name: nameOf(target) };
    return isStray;
  };
}

function targetOf(target: EventTarget | null): EventTarget | null {
  return target instanceof Element ? (target.closest('button, a, input') ?? target) : target;
}

function nameOf(target: EventTarget | null): string {
  return target instanceof Element ? (target.getAttribute('aria-label') ?? '') : '';
}

/** A button that a new answer has made anew, in the same place and with the same name, is still the same. */
function isSame(last: Tap, target: EventTarget | null): boolean {
  return last.target === target || (last.name !== '' && last.name === nameOf(target));
}
