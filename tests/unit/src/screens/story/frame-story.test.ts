import { describe, expect, it } from 'vitest';
import type { BaseMap } from '../../../../../content/schema/base-map.ts';
import { project, type Point } from '../../../../../src/lib/camera.ts';
import { frameStory } from '../../../../../src/screens/story/frame-story.ts';

const ground: BaseMap = {
  width: 1000,
  height: 800,
  kilometresPerUnit: 1,
  land: '',
  lakes: '',
  rivers: [],
};
const farApart: readonly Point[] = [
  { x: 100, y: 100 },
  { x: 900, y: 700 },
];

describe('the map of a story', () => {
  it('holds every place and way of the story', () => {
    const view = { width: 900, height: 800 };
    const camera = frameStory(farApart, ground, view, 300)!;
    for (const point of farApart) {
      const { x, y } = project(point, camera, view);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(view.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(view.height);
    }
  });

  it('is left out where the page leaves too little room', () => {
    expect(frameStory(farApart, ground, { width: 900, height: 299 }, 300)).toBeUndefined();
  });

  it('is left out where its picture would be so flat that it cuts the story', () => {
    expect(frameStory(farApart, ground, { width: 2000, height: 400 }, 300)).toBeUndefined();
  });

  it('is left out where nothing of the story has a place', () => {
    expect(frameStory([], ground, { width: 900, height: 800 }, 300)).toBeUndefined();
  });
});
