import { z } from 'zod';
import { idSchema, sourceIdSchema } from './ids.ts';
import { localizedTextSchema } from './language.ts';

export type MediaKind = 'drawing' | 'image' | 'audio' | 'video';

/** One caption of a recording. Times are from its beginning. */
export interface Cue {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** One or two lines, parted by a line end. */
  readonly text: string;
}

/** Sidecar `media/<id>.yaml`; the file that it describes lies beside it. */
export const mediaSourceSchema = z.strictObject({
  id: idSchema.describe('Id of the media; the same as the name of this file.'),
  file: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*\.(?:svg|jpe?g|png|webp)$/,
      'is not the name of a file in this folder; write lower-case letters, digits, hyphens and .svg, .jpg, .png or .webp',
    )
    .describe('Name of the file in this folder. .svg is a drawing of our own; the others are images.'),
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
});
export type MediaSource = z.infer<typeof mediaSourceSchema>;
