import type { Attachment } from 'svelte/attachments';
import type { Point } from './camera.ts';

export interface PanZoomHandlers {
  /** The finger, or the middle of two fingers, moved by so many CSS pixels. */
  readonly onpan: (dx: number, dy: number) => void;
  /** Two fingers moved apart (factor > 1) or together, around a point of the element; also the wheel. */
  readonly onzoom: (factor: number, at: Point) => void;
}

/** A finger that trembles on a target still taps it; only beyond this many CSS pixels does it move the picture. */
const slopPx = 10;
const wheelStep = 0.0016;

/**
 * Lets one finger move and two fingers zoom what an element shows. Buttons inside the element still receive their
 * taps: a touch becomes a movement only after `slopPx`. Every gesture needs buttons beside it (WCAG 2.5.1, 2.5.7).
 */
export function panZoom({ onpan, onzoom }: PanZoomHandlers): Attachment<HTMLElement> {
  return (element) => {
    const fingers = new Map<number, Point>();
    let travelled = 0;

    const middle = (): Point => {
      const points = [...fingers.values()];
      const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
      return { x: sum.x / points.length, y: sum.y / points.length };
    };
    const spread = (): number => {
      const [a, b] = [...fingers.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };
    const inElement = (point: Point): Point => {
      const box = element.getBoundingClientRect();
      return { x: point.x - box.left, y: point.y - box.top };
    };

    function down(event: PointerEvent): void {
      if (fingers.size === 0) travelled = 0;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }

    function move(event: PointerEvent): void {
      const last = fingers.get(event.pointerId);
      if (!last) return;
      const [oldMiddle, oldSpread] = [middle(), spread()];
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const [newMiddle, newSpread] = [middle(), spread()];
      travelled +=
        Math.hypot(newMiddle.x - oldMiddle.x, newMiddle.y - oldMiddle.y) + Math.abs(newSpread - oldSpread);
      if (travelled < slopPx) return;
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      onpan(newMiddle.x - oldMiddle.x, newMiddle.y - oldMiddle.y);
      if (oldSpread > 0 && newSpread > 0) onzoom(newSpread / oldSpread, inElement(newMiddle));
    }

    const up = (event: PointerEvent): void => void fingers.delete(event.pointerId);

    function wheel(event: WheelEvent): void {
      event.preventDefault();
      onzoom(Math.exp(-event.deltaY * wheelStep), inElement({ x: event.clientX, y: event.clientY }));
    }

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerup', up, { signal });
    element.addEventListener('pointercancel', up, { signal });
    element.addEventListener('wheel', wheel, { signal, passive: false });
    return () => stop.abort();
  };
}
