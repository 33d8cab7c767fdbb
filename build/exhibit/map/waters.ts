import { z } from 'zod';

/** Waters that an exhibit brings for its map, as GeoJSON. Both files may be left out. */
export const riversFilename = 'map/rivers.geojson';
export const lakesFilename = 'map/lakes.geojson';

const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const lineSchema = z.array(positionSchema).min(2);
const ringSchema = z.array(positionSchema).min(4);

export const riversSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ rank: z.int().min(1).max(5).describe('1 is the largest river.') }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('LineString'), coordinates: lineSchema }),
        z.object({ type: z.literal('MultiLineString'), coordinates: z.array(lineSchema) }),
      ]),
    }),
  ),
});
export type Rivers = z.infer<typeof riversSchema>;

export const lakesSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) }),
      ]),
    }),
  ),
});
export type Lakes = z.infer<typeof lakesSchema>;
