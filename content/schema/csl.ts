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

const checkedLevels = ['extract', 'partial', 'not-read'] as const;
export type CheckedLevel = (typeof checkedLevels)[number];

/** One source; `sources.json` holds the list of them. */
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
    .describe(
      'CSL type, for example book, chapter, article-journal, webpage, report, interview, manuscript.',
    ),
  title: z.string().min(1).describe('Title in its own language.'),
  language: z.string().optional().describe('BCP 47 tag of the title.'),
  author: z
    .array(nameSchema)
    .optional()
    .describe('Authors, each as {"family": …, "given": …} or, for an office, {"literal": …}.'),
  editor: z.array(nameSchema).optional().describe('Editors, written as authors are.'),
  'container-title': z.string().optional().describe('Journal, newspaper, book or site that it is part of.'),
  publisher: z.string().optional().describe('Who published it.'),
  'publisher-place': z.string().optional().describe('Where it was published.'),
  issued: dateSchema
    .optional()
    .describe('When it came out: {"date-parts": [[1965]]}, with month and day where they are known.'),
  volume: z.string().optional().describe('Volume, in quotation marks.'),
  issue: z.string().optional().describe('Number of the issue, in quotation marks.'),
  page: z.string().optional().describe('Pages, as "12–30".'),
  URL: z.string().optional().describe('Shown as text; a kiosk opens no links.'),
  archive: z.string().optional().describe('Archive that keeps it.'),
  note: z.string().optional().describe('A remark that is shown with it.'),
  custom: z
    .strictObject({
      checked: z
        .enum(checkedLevels)
        .describe(
          'extract: opening or extract read; partial: only a partial or third-party copy read; not-read.',
        ),
    })
    .describe('What CSL does not have: how far the team has read the source itself.'),
});
export type CslItem = z.infer<typeof cslItemSchema>;
