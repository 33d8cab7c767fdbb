/*
 * The way into the staff panel. It is learned in ten seconds, and a visitor who leans on the screen, wipes it or drums on
 * it does not find it: one finger rests in the lower left corner of the screen, then one in the lower right corner. Left
 * and right are those of the screen in every language. Nothing shows or sounds that a hold was recognised.
 */

/** How long a finger rests in a corner. */
export const holdMs = 2000;
/** How soon after the first corner was let go the second one must be held. */
export const pauseMs = 5000;

type Corner = 'left' | 'right';

export interface StaffGestureOptions {
  /** Side of a corner's square in CSS pixels; asked anew for every touch, because a window may change. */
  readonly cornerPx: () => number;
  /** Both corners were held, one after the other. */
  readonly onrecognised: () => void;
}

interface Hold {
  readonly pointerId: number;
  readonly corner: Corner;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
  isRecognised: boolean;
}

/** A finger that trembles still rests; further than this share of the corner it drags something. */
const slopShare = 0.25;

/** Watches a window for the gesture, and keeps the click that a recognised hold would cause from what lies under it. */
export function watchStaffGesture(
  target: Window,
  { cornerPx, onrecognised }: StaffGestureOptions,
): () => void {
  const stop = new AbortController();
  const fingers = new Set<number>();
  let hold: Hold | undefined;
  let awaitsRight = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let swallowsClick = false;

  function cornerAt({ clientX: x, clientY: y }: PointerEvent): Corner | undefined {
    const side = cornerPx();
    if (y < target.innerHeight - side) return undefined;
    if (x <= side) return 'left';
    return x >= target.innerWidth - side ? 'right' : undefined;
  }

  function giveUp(): void {
    if (hold) clearTimeout(hold.timer);
    hold = undefined;
  }

  function forgetLeft(): void {
    awaitsRight = false;
    clearTimeout(pause);
  }

  function down(event: PointerEvent): void {
    swallowsClick = false;
    // The first finger of all says so: one whose end was never heard must not count for ever.
    if (event.isPrimary) fingers.clear();
    fingers.add(event.pointerId);
    const corner = cornerAt(event);
    giveUp();
    if (fingers.size > 1 || !corner || isPalm(event)) return forgetLeft();
    if (corner === 'right' && !awaitsRight) return;
    clearTimeout(pause);
    const { pointerId, clientX: x, clientY: y } = event;
    hold = { pointerId, corner, x, y, isRecognised: false, timer: setTimeout(recognise, holdMs) };
  }

  function recognise(): void {
    if (!hold) return;
    hold.isRecognised = true;
    swallowsClick = true;
    awaitsRight = hold.corner === 'left';
    if (hold.corner === 'right') onrecognised();
  }

  function move(event: PointerEvent): void {
    if (!hold || hold.isRecognised || event.pointerId !== hold.pointerId) return;
    const travelled = Math.hypot(event.clientX - hold.x, event.clientY - hold.y);
    if (travelled > cornerPx() * slopShare || isPalm(event)) up(event);
  }

  function up(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    if (event.pointerId !== hold?.pointerId) return;
    if (hold.isRecognised && hold.corner === 'left') pause = setTimeout(forgetLeft, pauseMs);
    if (!hold.isRecognised) forgetLeft();
    giveUp();
  }

  /** What lies on the glass is larger than a finger. */
  function isPalm({ width, height }: PointerEvent): boolean {
    return Math.max(width, height) > cornerPx();
  }

  function leave(): void {
    fingers.clear();
    giveUp();
    forgetLeft();
  }

  function click(event: Event): void {
    if (!swallowsClick) return;
    swallowsClick = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  const options = { capture: true, signal: stop.signal };
  target.addEventListener('pointerdown', down, options);
  target.addEventListener('pointermove', move, options);
  target.addEventListener('pointerup', up, options);
  target.addEventListener('pointercancel', up, options);
  target.addEventListener('click', click, options);
  // A long touch does not always become a click; the next one may be made by a key.
  target.addEventListener('keydown', () => (swallowsClick = false), options);
  // A window that loses the focus hears no end of a touch. Not captured: what is inside loses the focus all the time.
  target.addEventListener('blur', leave, { signal: stop.signal });
  return () => {
    leave();
    stop.abort();
  };
}
