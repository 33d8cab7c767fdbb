import { z } from 'zod';
import { edtfSchema } from './dates.ts';
import { idSchema, sourceIdSchema } from './ids.ts';
import { languageTagSchema, localizedTextSchema } from './language.ts';

const longitudeSchema = z
  .number()
  .min(-180, 'is outside the earth; a longitude lies between −180 and 180')
  .max(180, 'is outside the earth; a longitude lies between −180 and 180')
  .describe('Degrees east, WGS84, decimal.');
const latitudeSchema = z
  .number()
  .min(-90, 'is outside the earth; a latitude lies between −90 and 90')
  .max(90, 'is outside the earth; a latitude lies between −90 and 90')
  .describe('Degrees north, WGS84, decimal.');

const mapSchema = z
  .strictObject({
    west: longitudeSchema,
    south: latitudeSchema,
    east: longitudeSchema,
    north: latitudeSchema,
  })
  .describe('What the map shows at its smallest scale.')
  .refine((map) => map.west < map.east && map.south < map.north, {
    error: 'is inside out; west is less than east, south less than north',
  });

/** `exhibit.yaml`: what the exhibit is as a whole. */
export const exhibitSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the exhibit; names it to kiosks, so it never changes.'),
  languages: z
    .array(
      z.strictObject({
        tag: languageTagSchema.describe('BCP 47 tag, for example "cs" or "pt-BR".'),
        name: z.string().min(1).describe('The language’s own name in its own script.'),
        direction: z
          .enum(['ltr', 'rtl'])
          .default('ltr')
          .describe('Writing direction: ltr or rtl; ltr where it is left out.'),
        awaits_proofreading: z
          .boolean()
          .default(false)
          .describe('true until a native speaker has read the texts; visitors are told so.'),
      }),
    )
    .min(1)
    .describe('The languages, in the order in which visitors see them.'),
  default_language: languageTagSchema.describe('The language of the first screen.'),
  title: localizedTextSchema.describe('Title of the exhibit.'),
  subtitle: localizedTextSchema.describe('One line under the title.'),
  introduction: localizedTextSchema.describe('Two or three sentences on the home screen.'),
  content_warning: localizedTextSchema.describe(
    'What visitors should know before the deeper material, and for what age it is meant.',
  ),
  period: edtfSchema.describe('The whole time that the timeline shows.'),
  map: mapSchema,
  revised: edtfSchema.describe('Day of the last revision of the texts.'),
  licence: z
    .string()
    .min(1)
    .describe('SPDX identifier of the licence of the texts, for example "CC-BY-4.0".'),
});
export type ExhibitSource = z.infer<typeof exhibitSourceSchema>;

/** `stories/<story>/story.yaml`. The texts of the chapters lie beside it, as `<chapter>.<language>.md`. */
export const storySourceSchema = z.strictObject({
  id: idSchema.describe('Id of the story; the same as its folder.'),
  order: z.int().min(1).describe('Place among the stories, from 1.'),
  title: localizedTextSchema.describe('Title of the story.'),
  summary: localizedTextSchema.describe('One or two sentences that let a visitor choose.'),
  warning: z.boolean().default(false).describe('true: the content warning is shown before this story opens.'),
  chapters: z
    .array(
      z.strictObject({
        id: idSchema.describe('Id of the chapter, unique in the whole exhibit; names its Markdown files.'),
        date: edtfSchema.optional().describe('When it happened, for the timeline.'),
        media: z.array(idSchema).default([]).describe('Ids of media that go with it.'),
        figures: z.array(idSchema).default([]).describe('Ids of figures shown beside the text.'),
        people: z.array(idSchema).default([]).describe('Ids of people it names.'),
        places: z.array(idSchema).default([]).describe('Ids of places it names.'),
        routes: z.array(idSchema).default([]).describe('Ids of routes it tells of.'),
        events: z.array(idSchema).default([]).describe('Ids of events it tells of.'),
        terms: z.array(idSchema).default([]).describe('Ids of terms it uses.'),
        sources: z
          .array(sourceIdSchema)
          .min(1, 'a chapter without a source; name at least one source id')
          .describe('Ids of its sources.'),
      }),
    )
    .min(1)
    .describe('The chapters, in reading order.'),
});
export type StorySource = z.infer<typeof storySourceSchema>;

/** Front matter of a chapter’s Markdown file, and of `about.<language>.md`. */
export const chapterFrontMatterSchema = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(90, 'is too long; a title has at most 90 characters')
    .describe('Title of the text, at most 90 characters.'),
});

const links = {
  figures: z.array(idSchema).default([]).describe('Ids of figures shown with it.'),
  people: z.array(idSchema).default([]).describe('Ids of people.'),
  places: z.array(idSchema).default([]).describe('Ids of places.'),
  routes: z.array(idSchema).default([]).describe('Ids of routes.'),
  events: z.array(idSchema).default([]).describe('Ids of events.'),
  terms: z.array(idSchema).default([]).describe('Ids of terms.'),
  media: z.array(idSchema).default([]).describe('Ids of media.'),
  sources: z
    .array(sourceIdSchema)
    .min(1, 'an entry without a source; name at least one source id')
    .describe('Ids of its sources. Never empty.'),
};

const deeperSchema = z
  .boolean()
  .default(false)
  .describe('true: material about a massacre; its text opens only after one more tap.');

/** One event; `events/*.yaml` hold lists of them. */
export const eventSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the event.'),
  date: edtfSchema.describe('EDTF date or interval, in quotation marks.'),
  title: localizedTextSchema.describe('At most 70 characters in each language.'),
  text: localizedTextSchema.describe('Markdown, 25–80 words.'),
  weight: z
    .int()
    .min(1)
    .max(3)
    .default(2)
    .describe('1 shows on the whole timeline, 2 from a month, 3 from a week.'),
  deeper: deeperSchema,
  ...links,
});
export type EventSource = z.infer<typeof eventSourceSchema>;

/** One place; `places/*.yaml` hold lists of them. */
export const placeSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the place.'),
  name: localizedTextSchema.describe('Name in each language.'),
  other_names: z
    .array(z.string().min(1))
    .default([])
    .describe('Further names, then and now, for search and for the page.'),
  lat: latitudeSchema,
  lon: longitudeSchema,
  approximate: z.boolean().default(false).describe('true: the point is not surveyed.'),
  weight: z.int().min(1).max(3).default(2).describe('1 is labelled on the whole map, 3 only close up.'),
  role: localizedTextSchema.describe('What the place was in this history, one line.'),
  text: localizedTextSchema.describe('Markdown, 25–80 words.'),
  today: localizedTextSchema.optional().describe('What a visitor finds there today, one line.'),
  deeper: deeperSchema,
  ...links,
});
export type PlaceSource = z.infer<typeof placeSourceSchema>;

export const travelModes = ['foot', 'train', 'boat'] as const;
export type TravelMode = (typeof travelModes)[number];

/** One route; `routes/*.yaml` hold lists of them. */
export const routeSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the route.'),
  date: edtfSchema.describe('From setting out to arrival.'),
  title: localizedTextSchema.describe('At most 70 characters in each language.'),
  text: localizedTextSchema.describe('Markdown, 40–100 words.'),
  waypoints: z
    .array(
      z
        .strictObject({
          place: idSchema
            .optional()
            .describe('Id of a place of the exhibit; then name, lat and lon are left out.'),
          name: localizedTextSchema
            .optional()
            .describe('Name in each language, where it is not a place of the exhibit.'),
          lat: latitudeSchema.optional(),
          lon: longitudeSchema.optional(),
          mode: z
            .enum(travelModes)
            .optional()
            .describe(
              'foot, train or boat: how people were moved here from the waypoint before. Left out for the first.',
            ),
          date: edtfSchema.optional().describe('When they were here.'),
          schematic: z.boolean().default(false).describe('true: the way here is not known; drawn dashed.'),
          note: localizedTextSchema.optional().describe('One line about this point.'),
        })
        .refine(
          ({ place, name, lat, lon }) => {
            const own = [name, lat, lon];
            return place === undefined ? !own.includes(undefined) : own.every((part) => part === undefined);
          },
          {
            error: 'is neither here nor there; a waypoint has either "place", or "name" with "lat" and "lon"',
          },
        ),
    )
    .min(2, 'has fewer than two waypoints; a route leads from somewhere to somewhere')
    .describe('The points that it passed, in order; at least two.'),
  ...links,
});
export type RouteSource = z.infer<typeof routeSourceSchema>;

/** One person; `people/*.yaml` hold lists of them. */
export const personSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the person.'),
  name: z.string().min(1).describe('Full name with diacritics, as the person used it.'),
  name_in: localizedTextSchema
    .optional()
    .describe('The name in languages of another script; there, the name as the person used it stands below.'),
  birth_name: z.string().min(1).optional().describe('Name at birth where it differs.'),
  sort_name: z.string().min(1).describe('Surname first, for the order of the list.'),
  born: edtfSchema.optional().describe('Date of birth, as far as it is known.'),
  born_in: localizedTextSchema.optional().describe('Place of birth.'),
  died: edtfSchema.optional().describe('Date of death, as far as it is known.'),
  died_in: localizedTextSchema.optional().describe('Place of death.'),
  role: localizedTextSchema.describe('Who this was, one line: before, during and after, not only a victim.'),
  text: localizedTextSchema.describe(
    'Markdown, 100–200 words, third person; testimony is paraphrased, never quoted.',
  ),
  works: z.array(sourceIdSchema).default([]).describe('Ids of sources that the person wrote.'),
  ...links,
});
export type PersonSource = z.infer<typeof personSourceSchema>;

/** One term; `terms/*.yaml` hold lists of them. */
export const termSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the term.'),
  term: localizedTextSchema.describe('The word in each language.'),
  text: localizedTextSchema.describe('Markdown, 15–60 words.'),
  ...links,
});
export type TermSource = z.infer<typeof termSourceSchema>;
