import { z } from 'zod';
import { idSchema, sourceIdSchema } from './ids.ts';
import { localizedTextSchema } from './language.ts';

export const figureUnits = [
  'people',
  'graves',
  'wagons',
  'km',
  'days',
  'celsius',
  'trains',
  'places',
] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** How the number relates to the true one: "at least 9,000" is a bound, "9,000–15,000" is a range. */
export const figureBounds = ['at-least', 'more-than', 'up-to', 'fewer-than'] as const;
export type FigureBound = (typeof figureBounds)[number];

/** A figure as curators write it. The only way to show a number of people large on the stage. */
export const figureSourceSchema = z
  .strictObject({
    id: idSchema.describe('Id of the figure, unique among figures.'),
    label: localizedTextSchema.describe(
      'What is counted, in a few words; continues the number ("prisoners driven out").',
    ),
    low: z.number().describe('The number, or the lower end of the range.'),
    high: z.number().optional().describe('The upper end of the range, where estimates differ.'),
    approximate: z.boolean().default(false).describe('true shows "about".'),
    bound: z.enum(figureBounds).optional().describe('"at-least", "more-than", "up-to" or "fewer-than".'),
    unit: z
      .enum(figureUnits)
      .describe(
        'What the number counts or measures: people, graves, wagons, km, days, celsius, trains or places.',
      ),
    sources: z
      .array(sourceIdSchema)
      .min(1, 'a figure without a source; name at least one source id')
      .describe('Ids of the sources that give this figure. Never empty.'),
    according_to: localizedTextSchema.optional().describe('Who says so, by name: "Muzeum Stutthof".'),
    differs: localizedTextSchema
      .optional()
      .describe(
        'How older or other figures differ and why, in one or two sentences. Shown beside the figure.',
      ),
  })
  .refine((figure) => figure.high === undefined || figure.high > figure.low, {
    path: ['high'],
    error: 'is not above "low"; correct one of the two, or leave "high" out',
  });
export type FigureSource = z.infer<typeof figureSourceSchema>;
