import { z } from 'zod';

/**
 * The ground that routes and places are drawn on: land, water and rivers of Natural Earth, projected once at compile
 * time. No borders, of today or of then. Lies in the media folder of a release, as JSON.
 *
 * Coordinates are map units: x grows to the right, y downwards, both from 0 to `width` and `height`.
 */
export const baseMapSchema = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  /** Kilometres per map unit at the centre of the map, for the scale bar. */
  kilometresPerUnit: z.number().positive(),
  /** SVG path data of land, for a fill. */
  land: z.string(),
  /** SVG path data of lakes, for a fill. */
  lakes: z.string(),
  /** Rivers, for a line; `rank` 1 is the largest. Names are content: localised place names, not part of the ground. */
  rivers: z.array(z.strictObject({ rank: z.int().min(1).max(5), path: z.string() })),
});
export type BaseMap = z.infer<typeof baseMapSchema>;
