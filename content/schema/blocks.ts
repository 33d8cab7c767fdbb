import { z } from 'zod';
import { entryKinds, idSchema, sourceIdSchema, type EntryId, type EntryKind, type SourceId } from './ids.ts';
import { languageTagSchema, type LanguageTag } from './language.ts';

/** Running text. The compiler makes it from Markdown; the stage draws each type with a component. Never HTML. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  /** A link to an entry of the same exhibit. Terms open in place, other kinds open their page. */
  | {
      readonly type: 'entry';
      readonly kind: EntryKind;
      readonly id: EntryId;
      readonly children: readonly Inline[];
    }
  /** Sources of the sentence before it. */
  | { readonly type: 'cite'; readonly sources: readonly SourceId[] }
  /** Words in another language than the text around them (WCAG 3.1.2). */
  | { readonly type: 'language'; readonly tag: LanguageTag; readonly children: readonly Inline[] };

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'figure'; readonly id: EntryId }
  | { readonly type: 'media'; readonly id: EntryId }
  /** Material that a visitor opens by one more deliberate tap, for example about a massacre. */
  | { readonly type: 'deeper'; readonly label: string; readonly children: readonly Block[] };

const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string() }),
    z.strictObject({ type: z.literal('emphasis'), children: inlinesSchema }),
    z.strictObject({ type: z.literal('strong'), children: inlinesSchema }),
    z.strictObject({
      type: z.literal('entry'),
      kind: z.enum(entryKinds),
      id: idSchema,
      children: inlinesSchema,
    }),
    z.strictObject({ type: z.literal('cite'), sources: z.array(sourceIdSchema).min(1) }),
    z.strictObject({ type: z.literal('language'), tag: languageTagSchema, children: inlinesSchema }),
  ]),
);
const inlinesSchema = z.array(inlineSchema);

const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), children: inlinesSchema }),
    z.strictObject({ type: z.literal('heading'), children: inlinesSchema }),
    z.strictObject({ type: z.literal('list'), isOrdered: z.boolean(), items: z.array(inlinesSchema) }),
    z.strictObject({ type: z.literal('figure'), id: idSchema }),
    z.strictObject({ type: z.literal('media'), id: idSchema }),
    z.strictObject({ type: z.literal('deeper'), label: z.string().min(1), children: z.array(blockSchema) }),
  ]),
);

/** Reads a block tree out of the release. Throws a ZodError for anything but the types above. */
export function parseBlocks(json: string): readonly Block[] {
  return z.array(blockSchema).parse(JSON.parse(json));
}

/** The words of a block tree without its structure: for search, speech and word counts. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items.map(inlineText).join('\n');
    case 'deeper':
      return `${block.label}\n${plainText(block.children)}`;
    case 'figure':
    case 'media':
      return '';
  }
}

/** The words of running text, without the marks of its sources. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'cite' ? '' : inlineText(inline.children);
    })
    .join('');
}
