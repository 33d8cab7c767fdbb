import { z } from 'zod';
import { sourceIdSchema } from './ids.ts';

/**
 * Bibliographic sources are CSL-JSON (https://docs.citationstyles.org), the part that an exhibit shows.
 * `custom.checked` is ours: how far the team has read the source itself.
 */
const nameSchema = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
  z.strictObject({ literal: z.string().min(1) }),
]);

const dateSchema = z.strictObject({
  'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]),
});

export const checkedLevels = ['extract', 'partial', 'not-read'] as const;
export type CheckedLevel = (typeof checkedLevels)[number];

export const cslItemSchema = z.strictObject({
  id: sourceIdSchema.describe('Id that citations use: [@AUS1].'),
  type: z
    .enum([
      'book',
      'chapter',
      'article-journal',
      'article-newspaper',
      'article-magazine',
      'webpage',
      'post-weblog',
      'post',
      'entry-encyclopedia',
      'report',
      'interview',
      'broadcast',
      'manuscript',
      'document',
      'review',
      'pamphlet',
      'song',
      'graphic',
    ])
    .describe('CSL type.'),
  title: z.string().min(1).describe('Title in its own language.'),
  language: z.string().optional().describe('BCP 47 tag of the title.'),
  author: z.array(nameSchema).optional(),
  editor: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  issued: dateSchema.optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  URL: z.string().optional().describe('Shown as text; a kiosk opens no links.'),
  archive: z.string().optional(),
  note: z.string().optional(),
  custom: z.strictObject({
    checked: z
      .enum(checkedLevels)
      .describe(
        'extract: opening or extract read; partial: only a partial or third-party copy read; not-read.',
      ),
  }),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** `sources.json`: every source of the exhibit. */
export const cslSchema = z.array(cslItemSchema);
