import { z } from 'zod';
import { idSchema, sourceIdSchema } from './ids.ts';
import { languageTagSchema, localizedTextSchema } from './language.ts';

export const mediaKinds = ['drawing', 'image', 'audio', 'video'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** One caption of a recording. Times are from its beginning. */
export interface Cue {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** One or two lines, parted by a line end. */
  readonly text: string;
}

const cueSchema: z.ZodType<Cue> = z.strictObject({
  fromSeconds: z.number().nonnegative(),
  toSeconds: z.number().positive(),
  text: z.string().min(1),
});

/** Reads captions out of the release. Throws a ZodError for anything else. */
export function parseCues(json: string): readonly Cue[] {
  return z.array(cueSchema).parse(JSON.parse(json));
}

const filmSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9.-]*\.webm$/,
    'is not the name of a film in this folder; write lower-case letters, digits, hyphens, dots and .webm',
  );

/** Sidecar `media/<id>.yaml`; the file that it describes lies beside it. */
export const mediaSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the media; the same as the name of this file.'),
  file: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*\.(?:svg|jpe?g|png|webp|ogg|webm)$/,
      'is not the name of a file in this folder; write lower-case letters, digits, hyphens and .svg, .jpg, .png, .webp, .ogg or .webm',
    )
    .describe(
      'Name of the file in this folder. .svg is a drawing of our own, .ogg a sound, .webm a film; the others are images.',
    ),
  alt: localizedTextSchema.describe('What a visitor who cannot see it needs to know.'),
  caption: localizedTextSchema.describe('Text under it.'),
  credit: z.string().min(1).describe('Who made it and who lent it.'),
  licence: z.string().min(1).describe('SPDX identifier, or "LicenseRef-" and a name.'),
  taken: z.string().optional().describe('When it was made, as far as is known.'),
  sources: z.array(sourceIdSchema).default([]).describe('Ids of sources that it rests on.'),
  labels: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/, 'is not a key; write lower-case letters, digits and hyphens'),
      localizedTextSchema,
    )
    .default({})
    .describe('Texts inside a drawing: the key is the "data-label" of a text element.'),
  spoken: z
    .boolean()
    .optional()
    .describe(
      'Of a sound or film, and needed there: true where somebody speaks; then it has captions and a transcript in every language.',
    ),
  sign_languages: z
    .array(
      z.strictObject({
        tag: languageTagSchema.describe(
          'Tag of the sign language: cse (Czech), gsg (German), pso (Polish), isr (Israeli), ils (International Sign) …',
        ),
        file: filmSchema.describe('Name of the film (.webm) in this folder.'),
      }),
    )
    .default([])
    .describe('What is said, in sign languages.'),
  described: z
    .record(languageTagSchema, filmSchema)
    .default({})
    .describe(
      'By language, the name of the same film with a voice that describes in its pauses what is seen.',
    ),
});
export type MediaSource = z.infer<typeof mediaSourceSchema>;
