import { fireEvent } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Point } from '../../src/lib/camera.ts';
import { panZoom } from '../../src/lib/gestures.ts';

let element: HTMLElement;
let stop: (() => void) | undefined;
let moved: Point;
let zoomed: number;
let zoomedAt: Point | undefined;
let captured: readonly number[];

beforeEach(() => {
  element = document.createElement('div');
  [moved, zoomed, zoomedAt, captured] = [{ x: 0, y: 0 }, 1, undefined, []];
  element.setPointerCapture = (id) => void (captured = [...captured, id]);
  element.hasPointerCapture = (id) => captured.includes(id);
  const attached = panZoom({
    onpan: (dx, dy) => (moved = { x: moved.x + dx, y: moved.y + dy }),
    onzoom: (factor, at) => ([zoomed, zoomedAt] = [zoomed * factor, at]),
  })(element);
  stop = attached ?? undefined;
});

afterEach(() => stop?.());

const finger = (pointerId: number, clientX: number, clientY: number) => ({ pointerId, clientX, clientY });

describe('panZoom', () => {
  it('lets a finger that trembles tap what lies under it', async () => {
    await fireEvent.pointerDown(element, finger(1, 100, 100));
    await fireEvent.pointerMove(element, finger(1, 104, 103));
    expect(moved).toEqual({ x: 0, y: 0 });
    expect(captured).toEqual([]);
  });

  it('moves the picture with one finger, and keeps the finger when it leaves', async () => {
    await fireEvent.pointerDown(element, finger(1, 100, 100));
    await fireEvent.pointerMove(element, finger(1, 150, 80));
    await fireEvent.pointerMove(element, finger(1, 160, 80));
    expect(moved).toEqual({ x: 60, y: -20 });
    expect(captured).toEqual([1]);
  });

  it('zooms with two fingers around the middle between them', async () => {
    await fireEvent.pointerDown(element, finger(1, 100, 100));
    await fireEvent.pointerDown(element, finger(2, 200, 100));
    await fireEvent.pointerMove(element, finger(2, 300, 100));
    expect(zoomed).toBeCloseTo(2);
    expect(zoomedAt).toEqual({ x: 200, y: 100 });
  });

  it('does not jump when one of two fingers is lifted', async () => {
    await fireEvent.pointerDown(element, finger(1, 100, 100));
    await fireEvent.pointerDown(element, finger(2, 200, 100));
    await fireEvent.pointerMove(element, finger(2, 300, 100));
    const before = moved;
    await fireEvent.pointerUp(element, finger(1, 100, 100));
    await fireEvent.pointerMove(element, finger(2, 301, 100));
    expect(moved).toEqual({ x: before.x + 1, y: before.y });
  });

  it('forgets a finger that the system takes away', async () => {
    await fireEvent.pointerDown(element, finger(1, 100, 100));
    await fireEvent.pointerCancel(element, finger(1, 100, 100));
    await fireEvent.pointerMove(element, finger(1, 300, 100));
    expect(moved).toEqual({ x: 0, y: 0 });
  });

  it('zooms with a wheel around the pointer', async () => {
    await fireEvent.wheel(element, { deltaY: -100, clientX: 40, clientY: 30 });
    expect(zoomed).toBeGreaterThan(1);
    expect(zoomedAt).toEqual({ x: 40, y: 30 });
  });

  it('listens no longer once its element is gone', async () => {
    stop?.();
    await fireEvent.wheel(element, { deltaY: -100 });
    expect(zoomed).toBe(1);
  });
});
