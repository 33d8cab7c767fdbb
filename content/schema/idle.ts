import { z } from 'zod';
import { edtfSchema } from './dates.ts';
import { idSchema } from './ids.ts';
import { localizedTextSchema } from './language.ts';
import { remembranceDateSchema } from './remembrance.ts';

export const idleSlideKinds = ['title', 'map', 'text', 'place', 'season', 'day'] as const;
export type IdleSlideKind = (typeof idleSlideKinds)[number];

/** One slide of the idle loop; `idle.yaml` holds the list. Texts must suit whoever passes by, children included. */
export const idleSlideSourceSchema = z.strictObject({
  kind: z
    .enum(idleSlideKinds)
    .describe(
      'title: title of the exhibit; map: routes and places; text: one calm sentence; place: one place with its name and role; season: a time with its routes; day: a day of remembrance.',
    ),
  seconds: z
    .number()
    .min(6, 'is too short; a slide stays at least 6 seconds')
    .max(120)
    .describe('How long the slide stays, from 6 to 120 seconds.'),
  title: localizedTextSchema
    .optional()
    .describe('What the time of a "season" is called, such as “Winter 1944–45”; for no other kind.'),
  text: localizedTextSchema
    .optional()
    .describe('One or two calm sentences. Left out with "title"; a "place" then shows its role.'),
  routes: z
    .array(idSchema)
    .default([])
    .describe('Ids of routes that the map shows. A "season" without any shows all routes of its time.'),
  places: z
    .array(idSchema)
    .default([])
    .describe('Ids of places that the map names; with "place" exactly one.'),
  date: edtfSchema
    .optional()
    .describe('The time of a "season", as EDTF in quotation marks; for no other kind.'),
  day: idSchema
    .optional()
    .describe('Id of the day of remembrance that a "day" tells of; needed in idle.yaml, for no other kind.'),
});
export type IdleSlideSource = z.infer<typeof idleSlideSourceSchema>;

/** One day of remembrance; `remembrance.yaml` holds the list. */
export const remembranceDaySourceSchema = z.strictObject({
  id: idSchema.describe('Id of the day.'),
  date: remembranceDateSchema.describe(
    'Month and day in quotation marks, as "01-27"; or "27-nisan" for Yom HaShoah, which moves by a day beside a Sabbath.',
  ),
  name: localizedTextSchema.describe('What the day is called, at most 70 characters in each language.'),
  slides: z
    .array(idleSlideSourceSchema)
    .min(1, 'has no slide; write at least one')
    .describe('Slides that the idle loop begins with on that day, written as those of idle.yaml.'),
});
export type RemembranceDaySource = z.infer<typeof remembranceDaySourceSchema>;
